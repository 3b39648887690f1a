package dev.hallpass.core.delivery;

import dev.hallpass.core.outbox.Event;

/** Somebody wants an issued code delivered once more. */
public record DeliveryWanted(long issuance, long delivery) implements Event {}
