package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** More approvers are asked, since nobody decided. */
public record RequestEscalated(long request, int tier) implements Event {}
