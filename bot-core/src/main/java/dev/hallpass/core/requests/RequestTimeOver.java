package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** A timer: the request expires if it is still pending. */
public record RequestTimeOver(long request) implements Event {}
