package dev.hallpass.app.metrics;

import java.util.Locale;

import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts acts that a limit held back. */
final class Limited implements RateLimiter {
    private final RateLimiter limiter;
    private final MeterRegistry registry;

    Limited(RateLimiter limiter, MeterRegistry registry) {
        this.limiter = limiter;
        this.registry = registry;
    }

    @Override
    public Allowance take(Limit limit, String key) {
        Allowance allowance = limiter.take(limit, key);
        if (allowance instanceof Allowance.Exhausted) {
            String name = limit.name().toLowerCase(Locale.ROOT).replace('_', '.');
            Counters.of(Metric.LIMITED, registry, "limit", name).increment();
        }
        return allowance;
    }

    @Override
    public Allowance look(Limit limit, String key) {
        return limiter.look(limit, key);
    }

    @Override
    public void giveBack(Limit limit, String key) {
        limiter.giveBack(limit, key);
    }
}
