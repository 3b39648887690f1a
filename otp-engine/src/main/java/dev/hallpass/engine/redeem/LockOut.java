package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The throttle on guessing ({@code endpoint.md}, step 2). The fifth wrong code in a row starts a wait of 30 seconds,
 * each further one doubles it, up to an hour; from the fiftieth on there are besides ten tries in 24 hours, until an
 * administrator lifts that at a sync. All of it counts running time, and all of it starts again in full after a
 * restart. NIST SP 800-63B, section 5.2.2, asks for such a throttle.
 *
 * @param wrongInARow the wrong codes since the last one that opened something, not negative
 * @param limited whether the fiftieth has been reached, and no administrator has lifted it since
 * @param wrongAt when the latest wrong codes were typed, oldest first, at most ten; from the fiftieth on all within
 *     the last 24 hours matter, before it only the last one
 */
public record LockOut(int wrongInARow, boolean limited, List<RunningTime> wrongAt) {
    /** Nothing wrong was typed yet. */
    public static final LockOut NONE = new LockOut(0, false, List.of());

    private static final int FIRST_WITH_WAIT = 5;
    private static final int FIRST_LIMITED = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int TRIES_A_DAY = 10;
    private static final Duration DAY = Duration.ofHours(24);
    /** Doubling more often than this passes the longest wait. */
    private static final int MOST_DOUBLINGS = 7;

    /** @throws IllegalArgumentException when the number is negative, or more than ten times are given */
    public LockOut {
        wrongAt = List.copyOf(wrongAt);
        if (wrongInARow < 0 || wrongAt.size() > TRIES_A_DAY) {
            throw new IllegalArgumentException("No such lock-out exists.");
        }
    }

    /** The running time for which no code is looked at any more; empty when one may be typed now. */
    public Optional<Duration> waitLeft(RunningTime now) {
        Duration left = longer(leftOfWait(now), leftOfDay(now));
        return left.isZero() ? Optional.empty() : Optional.of(left);
    }

    /** After one more wrong code, typed now. */
    LockOut wrong(RunningTime now) {
        int count = wrongInARow == Integer.MAX_VALUE ? wrongInARow : wrongInARow + 1;
        boolean limitedNow = limited || count >= FIRST_LIMITED;
        List<RunningTime> times = new ArrayList<>(limited ? wrongAt : List.of());
        times.add(now);
        int surplus = Math.max(0, times.size() - TRIES_A_DAY);
        return new LockOut(count, limitedNow, times.subList(surplus, times.size()));
    }

    /**
     * After a code that opened something and is not universal. The limit of ten tries a day stays: that is an
     * administrator's to lift.
     */
    LockOut cleared() {
        return limited ? new LockOut(0, true, wrongAt) : NONE;
    }

    private Duration leftOfWait(RunningTime now) {
        if (wrongInARow < FIRST_WITH_WAIT || wrongAt.isEmpty()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(wrongInARow - FIRST_WITH_WAIT, MOST_DOUBLINGS);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return left(capped, now.since(wrongAt.get(wrongAt.size() - 1)));
    }

    private Duration leftOfDay(RunningTime now) {
        if (!limited || wrongAt.size() < TRIES_A_DAY) {
            return Duration.ZERO;
        }
        return left(DAY, now.since(wrongAt.get(0)));
    }

    private static Duration left(Duration whole, Duration passed) {
        return longer(whole.minus(passed), Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
