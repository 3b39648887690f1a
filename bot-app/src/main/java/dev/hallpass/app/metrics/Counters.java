package dev.hallpass.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters by {@link Metric}. */
final class Counters {
    private Counters() {}

    /** @param tags names and values in turn; values from small sets alone, never a person, a computer or a secret */
    static Counter of(Metric metric, MeterRegistry registry, String... tags) {
        return Counter.builder(metric.written())
                .description(metric.description())
                .tags(tags)
                .register(registry);
    }
}
