package dev.hallpass.engine.redeem;

import java.time.Clock;

/**
 * The two clocks of the computer.
 *
 * @param wall the one that a person can set
 * @param running the one that nobody can set
 */
public record Clocks(Clock wall, RunningClock running) {
    /** One look at both. */
    Moment read() {
        return new Moment(wall.instant(), running.read());
    }
}
