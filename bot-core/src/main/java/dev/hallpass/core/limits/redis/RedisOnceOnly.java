package dev.hallpass.core.limits.redis;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.people.account.EventId;
import redis.clients.jedis.params.SetParams;

final class RedisOnceOnly implements OnceOnly {
    /** What a mark holds before its answer; every answer stands behind {@link #ANSWER}. */
    private static final String UNANSWERED = "?";

    private static final String ANSWER = "=";

    private final RedisConnection redis;

    RedisOnceOnly(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Claim claim(EventId event) {
        Object mark = Script.CLAIM.run(redis, key(event), List.of(UNANSWERED, Long.toString(CLAIMED_FOR.toMillis())));
        if (mark == null) {
            return new Claim.First();
        }
        String held = mark.toString();
        return new Claim.Seen(
                held.startsWith(ANSWER) ? Optional.of(held.substring(ANSWER.length())) : Optional.empty());
    }

    @Override
    public void answered(EventId event, String answer) {
        redis.ask(client ->
                client.set(key(event), ANSWER + answer, SetParams.setParams().px(KEPT_FOR.toMillis())));
    }

    @Override
    public void giveBack(EventId event) {
        Script.GIVE_BACK.run(redis, key(event), List.of(UNANSWERED));
    }

    /** The lengths keep one event's parts from being read as another's. */
    private static String key(EventId event) {
        return "hallpass:once:" + event.platform() + ":" + event.workspace().length() + ":" + event.workspace() + ":"
                + event.id();
    }
}
