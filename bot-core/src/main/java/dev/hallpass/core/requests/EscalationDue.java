package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** A timer: the approvers of that tier are asked if the request is still pending. */
public record EscalationDue(long request, int tier) implements Event {}
