package dev.hallpass.engine.redeem;

import java.time.Instant;

/**
 * One look at both clocks of the computer.
 *
 * @param wall what its clock says, which a person can set; anything later than the year 9998 is read as its end, so
 *     that every day that follows from it can be written
 * @param running how long it has been running, which nobody can set
 */
public record Moment(Instant wall, RunningTime running) {
    private static final Instant LATEST_READABLE = Instant.parse("9998-12-31T00:00:00Z");

    /** Takes in the wildest clock. */
    public Moment {
        wall = wall.isAfter(LATEST_READABLE) ? LATEST_READABLE : wall;
    }
}
