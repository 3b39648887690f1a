package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** The approvers of a request that is still pending are to be reminded. */
public record RequestReminded(long request, int number) implements Event {}
