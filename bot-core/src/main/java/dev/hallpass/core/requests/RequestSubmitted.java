package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** Somebody asked for a code. */
public record RequestSubmitted(long request) implements Event {}
