package dev.hallpass.slack.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How long a request may still wait for its answer. Slack counts from when it sent it; so does this, from when the
 * request's first byte is here, and not from when somebody gets around to it. Each thread has its own request.
 */
final class Patience {
    private final Duration whole;
    private final Clock clock;
    private final Consumer<Duration> taken;
    private final ThreadLocal<@Nullable Instant> arrival = new ThreadLocal<>();

    /**
     * @param whole what an answer may take in all
     * @param taken hears how long each request took
     */
    Patience(Duration whole, Clock clock, Consumer<Duration> taken) {
        this.whole = whole;
        this.clock = clock;
        this.taken = taken;
    }

    /** This thread has a new request. */
    void begin() {
        arrival.set(clock.instant());
    }

    /** This thread has done with its request. */
    void end() {
        Optional.ofNullable(arrival.get())
                .map(from -> Duration.between(from, clock.instant()))
                .filter(took -> !took.isNegative())
                .ifPresent(taken);
        arrival.remove();
    }

    /** From zero up to the whole; a clock that is set meanwhile makes it neither longer nor negative. */
    Duration left() {
        Instant from = arrival.get();
        if (from == null) {
            return whole;
        }
        Duration left = whole.minus(Duration.between(from, clock.instant()));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(whole) > 0 ? whole : left;
    }
}
