package dev.hallpass.core.limits.redis;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.Limit.Budget;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.StoreUnavailable;

/**
 * Counts the acts of the last minutes and hours themselves. A token bucket would be smaller, yet it cannot keep what a
 * {@link Budget} promises: one that holds ten tokens and gains ten a minute lets twenty acts pass within a minute.
 */
final class RedisRateLimiter implements RateLimiter {
    private final RedisConnection redis;
    private final Budgets budgets;
    private final Clock clock;

    RedisRateLimiter(RedisConnection redis, Budgets budgets, Clock clock) {
        this.redis = redis;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public Allowance take(Limit limit, String key) {
        return ask(limit, key, "1");
    }

    @Override
    public Allowance look(Limit limit, String key) {
        return ask(limit, key, "0");
    }

    @Override
    public void giveBack(Limit limit, String key) {
        redis.<@Nullable String>ask(client -> client.lpop(key(limit, key)));
    }

    private Allowance ask(Limit limit, String key, String take) {
        List<Budget> figures = budgets.of(limit);
        try {
            List<?> answer =
                    (List<?>) Objects.requireNonNull(Script.TAKE.run(redis, key(limit, key), arguments(figures, take)));
            long left = (Long) answer.get(0);
            return left >= 0
                    ? new Allowance.Granted(left)
                    : new Allowance.Exhausted(Instant.ofEpochMilli((Long) answer.get(1)));
        } catch (StoreUnavailable unavailable) {
            if (limit.failsOpen()) {
                return new Allowance.Granted(least(figures));
            }
            throw unavailable;
        }
    }

    private List<String> arguments(List<Budget> figures, String take) {
        List<String> arguments =
                new ArrayList<>(List.of(Long.toString(clock.instant().toEpochMilli()), take));
        for (Budget budget : figures) {
            arguments.add(Long.toString(budget.acts()));
            arguments.add(Long.toString(budget.per().toMillis()));
        }
        return arguments;
    }

    private static long least(List<Budget> figures) {
        return figures.stream().mapToLong(Budget::acts).min().orElseThrow();
    }

    private static String key(Limit limit, String key) {
        return "hallpass:limit:" + limit.property() + ":" + key;
    }
}
