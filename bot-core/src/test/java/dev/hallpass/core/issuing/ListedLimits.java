package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.StoreUnavailable;

/** Budgets as a test wants them, and how often each was taken from. */
public final class ListedLimits implements RateLimiter {
    public static final Instant RETRY_AT = Instant.parse("2026-11-23T12:00:42Z");

    private final Set<Limit> exhausted = EnumSet.noneOf(Limit.class);
    private final Map<Limit, Integer> taken = new EnumMap<>(Limit.class);
    private boolean down;

    public void exhaust(Limit limit) {
        exhausted.add(limit);
    }

    public void down(boolean on) {
        down = on;
    }

    public synchronized int taken(Limit limit) {
        return taken.getOrDefault(limit, 0);
    }

    @Override
    public synchronized Allowance take(Limit limit, String key) {
        Allowance allowance = look(limit, key);
        if (allowance instanceof Allowance.Granted) {
            taken.merge(limit, 1, Integer::sum);
        }
        return allowance;
    }

    @Override
    public synchronized void giveBack(Limit limit, String key) {
        taken.computeIfPresent(limit, (same, count) -> count - 1);
    }

    @Override
    public Allowance look(Limit limit, String key) {
        if (down) {
            throw new StoreUnavailable(new IllegalStateException("told to be down"));
        }
        return exhausted.contains(limit) ? new Allowance.Exhausted(RETRY_AT) : new Allowance.Granted(1);
    }
}
