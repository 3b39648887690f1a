package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** Nobody decided a request in time. */
public record RequestExpired(long request) implements Event {}
