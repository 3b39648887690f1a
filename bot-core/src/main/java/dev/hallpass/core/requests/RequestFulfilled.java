package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** A code came of an approved request, or it turned out that none can. */
public record RequestFulfilled(long request) implements Event {}
