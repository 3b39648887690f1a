package dev.hallpass.core.limits.redis;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.account.Rolls;
import dev.hallpass.core.stepup.Proofs;

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
     * The Redis that a configuration names: {@code redis://}, {@code redis+sentinel://HOST:PORT,HOST:PORT/MASTER} or
     * {@code redis+cluster://HOST:PORT,HOST:PORT}, each also with TLS as {@code rediss…}; a user and a password may
     * stand before the hosts, a database's number behind the host or the master's name. It is not asked yet.
     *
     * @throws IllegalArgumentException naming these forms, for any other
     */
    public static RedisStore at(String url) {
        return new RedisStore(new RedisConnection(RedisUrl.read(url)));
    }

    /** The same of a URL that is known to be one. */
    public static RedisStore at(URI url) {
        return at(url.toString());
    }

    public RateLimiter rateLimiter(Budgets budgets, Clock clock) {
        return new RedisRateLimiter(redis, budgets, clock);
    }

    public OnceOnly onceOnly() {
        return new RedisOnceOnly(redis);
    }

    public Proofs proofs() {
        return new RedisProofs(redis);
    }

    public Sessions sessions(SecureRandom random) {
        return new RedisSessions(redis, random);
    }

    /** Who was in which group a moment ago. */
    public Rolls rolls() {
        return new RedisRolls(redis);
    }

    /**
     * Whether it answers, for readiness and the doctor.
     *
     * @throws StoreUnavailable when it does not
     */
    public void requireAnswer() {
        redis.ask(client -> client.ping());
    }

    /** Looks whether it answers. */
    public Check check() {
        return new RedisAnswers(this);
    }

    @Override
    public void close() {
        redis.close();
    }
}
