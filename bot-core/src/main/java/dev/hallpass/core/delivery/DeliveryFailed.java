package dev.hallpass.core.delivery;

import dev.hallpass.core.outbox.Event;

/**
 * A code will not reach its reader.
 *
 * @param cause a {@link Failure.Cause} by name
 * @param detail the courier's short code; may be empty
 */
public record DeliveryFailed(long issuance, long delivery, String cause, String detail) implements Event {}
