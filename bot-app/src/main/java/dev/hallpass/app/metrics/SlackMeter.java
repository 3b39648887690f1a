package dev.hallpass.app.metrics;

import java.time.Duration;

import dev.hallpass.slack.SlackObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Times the acknowledgements that Slack waits for, and counts its 429s. */
final class SlackMeter implements SlackObserver {
    /** Where buckets end: Slack waits three seconds. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(1700),
        Duration.ofMillis(2500),
        Duration.ofSeconds(3)
    };

    private final Timer acknowledgement;
    private final Counter rateLimited;

    SlackMeter(MeterRegistry registry) {
        this.acknowledgement = Timer.builder(Metric.ACKNOWLEDGEMENT.written())
                .description(Metric.ACKNOWLEDGEMENT.description())
                .tag("platform", "slack")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        this.rateLimited = Counters.of(Metric.SLACK_RATE_LIMITED, registry);
    }

    @Override
    public void acknowledged(Duration after) {
        acknowledgement.record(after);
    }

    @Override
    public void rateLimited() {
        rateLimited.increment();
    }
}
