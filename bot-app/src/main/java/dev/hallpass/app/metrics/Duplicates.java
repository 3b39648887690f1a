package dev.hallpass.app.metrics;

import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.people.account.EventId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts deliveries that were heard before. */
final class Duplicates implements OnceOnly {
    private final OnceOnly marks;
    private final Counter duplicates;

    Duplicates(OnceOnly marks, MeterRegistry registry) {
        this.marks = marks;
        this.duplicates = Counters.of(Metric.DUPLICATES, registry);
    }

    @Override
    public Claim claim(EventId event) {
        Claim claim = marks.claim(event);
        if (claim instanceof Claim.Seen) {
            duplicates.increment();
        }
        return claim;
    }

    @Override
    public void answered(EventId event, String answer) {
        marks.answered(event, answer);
    }

    @Override
    public void giveBack(EventId event) {
        marks.giveBack(event);
    }
}
