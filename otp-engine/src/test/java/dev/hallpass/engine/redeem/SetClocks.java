package dev.hallpass.engine.redeem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The two clocks of a computer, both in a test's hand. */
public final class SetClocks extends Clock implements RunningClock {
    private Instant wall;
    private int boot = 1;
    private Duration upTime = Duration.ofHours(1);

    /** A computer that has run for an hour. */
    public SetClocks(Instant wall) {
        this.wall = wall;
    }

    /** Both, as the engine takes them. */
    public Clocks clocks() {
        return new Clocks(this, this);
    }

    /** Time passes while the computer runs. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        upTime = upTime.plus(time);
    }

    /** A person sets the clock. */
    public void set(Instant time) {
        wall = time;
    }

    /** The computer is off for a while, and starts again. */
    public void restartAfter(Duration off) {
        wall = wall.plus(off);
        boot++;
        upTime = Duration.ZERO;
    }

    @Override
    public RunningTime read() {
        return new RunningTime("boot-" + boot, upTime);
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
