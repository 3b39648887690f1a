package dev.hallpass.core.limits.redis;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;

import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.limits.StoreUnavailable;

/**
 * A Redis that replicas share. Opening it asks nothing: Hallpass starts while Redis is away, and works once it is back.
 * Thread-safe.
 */
public final class RedisStore implements AutoCloseable {
    private final RedisConnection redis;

    private RedisStore(RedisConnection redis) {
        this.redis = redis;
    }

    /**
     * A single Redis.
     *
     * @param url {@code redis://} or, with TLS, {@code rediss://}; may hold a user, a password and a database's number
     * @throws IllegalArgumentException for any other scheme
     */
    public static RedisStore at(URI url) {
        return new RedisStore(new RedisConnection(url));
    }

    public RateLimiter rateLimiter(Budgets budgets, Clock clock) {
        return new RedisRateLimiter(redis, budgets, clock);
    }

    public OnceOnly onceOnly() {
        return new RedisOnceOnly(redis);
    }

    public Sessions sessions(SecureRandom random) {
        return new RedisSessions(redis, random);
    }

    /**
     * Whether it answers, for readiness and the doctor.
     *
     * @throws StoreUnavailable when it does not
     */
    public void requireAnswer() {
        redis.ask(client -> client.ping());
    }

    @Override
    public void close() {
        redis.close();
    }
}
