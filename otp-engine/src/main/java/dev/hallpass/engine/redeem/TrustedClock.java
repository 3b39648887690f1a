package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.time.Instant;

/**
 * The latest time that this computer has seen ({@code endpoint.md}, step 3). It moves with the running time, or to the
 * computer's clock where that is ahead, and never back but by a sync: grants expire by it, so that turning the clock
 * back lengthens nothing.
 *
 * @param latest the latest time seen
 * @param seen the running time at that moment
 */
public record TrustedClock(Instant latest, RunningTime seen) {
    /** How far the computer's clock may be behind before it is refused. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);
    /** A jump further ahead than this is not believed until a grant opens under it or a sync confirms it. */
    public static final Duration LARGEST_JUMP = Duration.ofDays(1);

    /** What the two clocks of the computer mean at this moment. */
    public ClockReading read(Moment moment) {
        Instant advanced = latest.plus(moment.running().since(seen));
        TrustedClock running = new TrustedClock(advanced, moment.running());
        Instant wall = moment.wall();
        if (wall.isBefore(advanced.minus(TOLERANCE))) {
            return new ClockReading(running, wall, ClockReading.Health.BEHIND);
        }
        if (wall.isAfter(advanced.plus(LARGEST_JUMP))) {
            return new ClockReading(running, wall, ClockReading.Health.JUMPED);
        }
        Instant later = wall.isAfter(advanced) ? wall : advanced;
        return new ClockReading(new TrustedClock(later, moment.running()), wall, ClockReading.Health.RIGHT);
    }

    /**
     * The clock after a sync: the server's time holds, also where it is earlier; a computer's clock that is ahead of it
     * by no more than a day stays what it is, since the next reading would move there in any case.
     */
    static TrustedClock confirmedBy(Instant serverTime, Moment moment) {
        return new TrustedClock(serverTime, moment.running()).read(moment).clock();
    }
}
