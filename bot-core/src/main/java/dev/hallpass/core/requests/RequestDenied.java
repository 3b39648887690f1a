package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** A request was denied. */
public record RequestDenied(long request) implements Event {}
