package dev.hallpass.core.delivery;

import java.time.Instant;
import java.util.Optional;

/** Where a delivery stands. */
public sealed interface DeliveryState {
    /** @param attempts that have failed so far */
    record Waiting(int attempts) implements DeliveryState {}

    /**
     * The reader has it.
     *
     * @param carrier the message that carries the code, where it can be rewritten
     * @param redactedAt since when that message holds no code any more
     */
    record Delivered(Instant at, Optional<CarryingMessage> carrier, Optional<Instant> redactedAt)
            implements DeliveryState {}

    /** It has not reached its reader and will not. */
    record Failed(Instant at, Failure failure) implements DeliveryState {}
}
