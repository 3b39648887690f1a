package dev.hallpass.app.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, and what a journey lets pass besides. The bot and the platform go by the same one. */
final class MovableClock extends Clock {
    private final Clock real;
    private final AtomicReference<Duration> ahead;

    private MovableClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    static MovableClock real() {
        return new MovableClock(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    void advance(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }
}
