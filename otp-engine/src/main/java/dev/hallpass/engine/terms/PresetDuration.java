package dev.hallpass.engine.terms;

import java.time.Duration;

/** How long a relative code's grant runs, counted from its redemption. */
public enum PresetDuration {
    /** 15 minutes. */
    M15(Duration.ofMinutes(15)),
    /** 30 minutes. */
    M30(Duration.ofMinutes(30)),
    /** 1 hour. */
    H1(Duration.ofHours(1)),
    /** 2 hours. */
    H2(Duration.ofHours(2)),
    /** 4 hours. */
    H4(Duration.ofHours(4)),
    /** 8 hours. */
    H8(Duration.ofHours(8)),
    /** 1 day of 24 hours. */
    D1(Duration.ofDays(1)),
    /** 2 days of 24 hours. */
    D2(Duration.ofDays(2)),
    /** 5 days of 24 hours. */
    D5(Duration.ofDays(5)),
    /** 14 days of 24 hours. */
    D14(Duration.ofDays(14)),
    /** 30 days of 24 hours. */
    D30(Duration.ofDays(30));

    private final Duration duration;

    PresetDuration(Duration duration) {
        this.duration = duration;
    }

    /** The exact length; a day is 24 hours whatever the zone does meanwhile. */
    public Duration duration() {
        return duration;
    }
}
