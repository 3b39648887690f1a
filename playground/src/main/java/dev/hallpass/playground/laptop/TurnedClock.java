package dev.hallpass.playground.laptop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A computer's wall clock, which whoever sits in front of it can turn. */
final class TurnedClock extends Clock {
    private final Clock real;
    private volatile Duration turned = Duration.ZERO;

    TurnedClock(Clock real) {
        this.real = real;
    }

    void turn(Duration by) {
        turned = turned.plus(by);
    }

    void setRight() {
        turned = Duration.ZERO;
    }

    Duration turned() {
        return turned;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(turned);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a computer has one zone");
    }
}
