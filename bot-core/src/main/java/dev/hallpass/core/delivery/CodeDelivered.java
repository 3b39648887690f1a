package dev.hallpass.core.delivery;

import dev.hallpass.core.outbox.Event;

/** A code has reached its reader. */
public record CodeDelivered(long issuance, long delivery) implements Event {}
