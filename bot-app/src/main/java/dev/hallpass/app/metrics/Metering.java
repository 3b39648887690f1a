package dev.hallpass.app.metrics;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;
import dev.hallpass.slack.SlackObserver;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Puts a meter on what is worth watching. The names are in {@code docs/operations.md}. */
public final class Metering {
    private final Supplier<MeterRegistry> registry;

    /** @param registry asked when something is metered */
    public Metering(Supplier<MeterRegistry> registry) {
        this.registry = registry;
    }

    /** The thing with a meter on it, or the thing itself where there is none for it. */
    public Object metered(Object thing) {
        if (thing instanceof AuditTrail trail) {
            return new Acts(trail, registry.get());
        }
        if (thing instanceof OnceOnly marks) {
            return new Duplicates(marks, registry.get());
        }
        return thing instanceof RateLimiter limiter ? new Limited(limiter, registry.get()) : thing;
    }

    /** Hears of Slack. */
    public SlackObserver slack() {
        return new SlackMeter(registry.get());
    }

    /** Looks at the outbox at each scrape; while the database does not answer there is no figure. */
    public void watch(OutboxRelay relay) {
        Gauge.builder(Metric.OUTBOX_AGE.written(), relay, Metering::ageSeconds)
                .description(Metric.OUTBOX_AGE.description())
                .baseUnit("seconds")
                .register(registry.get());
        FunctionCounter.builder(Metric.OUTBOX_GIVEN_UP.written(), relay, OutboxRelay::givenUp)
                .description(Metric.OUTBOX_GIVEN_UP.description())
                .register(registry.get());
    }

    private static double ageSeconds(OutboxRelay relay) {
        try {
            return relay.oldestAge().map(Duration::toMillis).orElse(0L) / 1000.0;
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }
}
