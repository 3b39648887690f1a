package dev.hallpass.engine.redeem;

import java.time.Duration;

/**
 * How much may be transferred in a while: the setting {@code endpoint.transfer-limit}.
 *
 * @param enabled whether there is a limit at all
 * @param bytes the most bytes in one interval, not negative
 * @param interval how long an interval lasts from its first transfer on, at least an hour where there is a limit
 */
public record TransferLimit(boolean enabled, long bytes, Duration interval) {
    /** No limit: the default. */
    public static final TransferLimit OFF = new TransferLimit(false, 0, Duration.ZERO);

    private static final Duration SHORTEST = Duration.ofHours(1);

    /** @throws IllegalArgumentException when a figure lies outside its bounds */
    public TransferLimit {
        if (bytes < 0 || enabled && interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A transfer limit has at least 0 bytes in at least one hour.");
        }
    }
}
