package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.Optional;

/**
 * What was transferred in the present interval.
 *
 * @param bytes since the interval began, not negative
 * @param since when it began: at its first transfer
 */
public record TransferCounter(long bytes, Instant since) {

    /** @throws IllegalArgumentException when the number is negative */
    public TransferCounter {
        if (bytes < 0) {
            throw new IllegalArgumentException("Transferred bytes cannot be negative.");
        }
    }

    /** Nothing was transferred yet. */
    public static TransferCounter emptyAt(Instant now) {
        return new TransferCounter(0, now);
    }

    /** Until when the limit is reached: more bytes than it allows, and its interval not over. Empty when it is not. */
    public Optional<Instant> reachedUntil(TransferLimit limit, Instant now) {
        boolean reached = limit.enabled() && bytes > limit.bytes() && now.isBefore(end(limit));
        return reached ? Optional.of(end(limit)) : Optional.empty();
    }

    /** With more bytes, counted in a new interval where the present one is over. */
    TransferCounter plus(long more, TransferLimit limit, Instant now) {
        if (more < 0) {
            throw new IllegalArgumentException("Transferred bytes cannot be negative.");
        }
        boolean fresh = bytes == 0 || !now.isBefore(end(limit));
        long before = fresh ? 0 : bytes;
        long sum = before > Long.MAX_VALUE - more ? Long.MAX_VALUE : before + more;
        return new TransferCounter(sum, fresh ? now : since);
    }

    /** After a sync has set the clock back: an interval never begins later than now. */
    TransferCounter notLaterThan(Instant now) {
        return since.isAfter(now) ? new TransferCounter(bytes, now) : this;
    }

    private Instant end(TransferLimit limit) {
        return since.plus(limit.interval());
    }
}
