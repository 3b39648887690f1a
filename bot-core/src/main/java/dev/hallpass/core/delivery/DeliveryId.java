package dev.hallpass.core.delivery;

/** Names one delivery of a code; the same over all its attempts. */
public record DeliveryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
