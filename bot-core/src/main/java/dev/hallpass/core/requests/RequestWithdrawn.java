package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** The requester took a request back. */
public record RequestWithdrawn(long request) implements Event {}
