package dev.hallpass.core.limits.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.stepup.Proofs;
import redis.clients.jedis.params.SetParams;

/** Proofs as one key a person, and marks as one key a number; both go by themselves. */
final class RedisProofs implements Proofs {
    /** Longer than any proof counts; what it holds says until when it does. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final RedisConnection redis;

    RedisProofs(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Mark mark(PersonId person, long step) {
        String first = redis.<@Nullable String>ask(client -> client.set(
                "hallpass:step-up:used:" + person + ":" + step,
                "",
                SetParams.setParams().nx().px(KEPT.toMillis())));
        return first == null ? Mark.USED : Mark.FIRST;
    }

    @Override
    public void keep(PersonId person, Instant until) {
        redis.ask(client -> client.set(
                key(person),
                Long.toString(until.toEpochMilli()),
                SetParams.setParams().px(KEPT.toMillis())));
    }

    @Override
    public Optional<Instant> until(PersonId person) {
        return Optional.ofNullable(redis.<@Nullable String>ask(client -> client.get(key(person))))
                .map(Long::valueOf)
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void withdraw(PersonId person) {
        redis.ask(client -> client.del(key(person)));
    }

    private static String key(PersonId person) {
        return "hallpass:step-up:proven:" + person;
    }
}
