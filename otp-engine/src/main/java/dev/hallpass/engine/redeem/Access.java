package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.Optional;

/** Whether something may be used now. */
public sealed interface Access {
    /** By policy: without an end. */
    record Always() implements Access {}

    /** By a grant. */
    record Until(Instant end) implements Access {}

    /**
     * Not now.
     *
     * @param until when a transfer limit ends by itself; empty where only a code or another policy helps
     */
    record Blocked(Optional<Instant> until) implements Access {}
}
