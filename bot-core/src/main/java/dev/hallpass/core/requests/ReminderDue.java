package dev.hallpass.core.requests;

import dev.hallpass.core.outbox.Event;

/** A timer: the approvers are reminded if the request is still pending. */
public record ReminderDue(long request, int number) implements Event {}
