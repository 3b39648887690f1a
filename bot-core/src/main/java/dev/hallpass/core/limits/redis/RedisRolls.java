package dev.hallpass.core.limits.redis;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.people.account.Rolls;
import redis.clients.jedis.params.SetParams;

/** One key a group, which ends by itself: the user ids of its members, a line each. */
final class RedisRolls implements Rolls {
    private static final Logger LOG = LoggerFactory.getLogger(RedisRolls.class);

    private final RedisConnection redis;

    RedisRolls(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Set<String>> recall(Group group) {
        try {
            return Optional.ofNullable(redis.<@Nullable String>ask(client -> client.get(key(group))))
                    .map(text -> text.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (StoreUnavailable gone) {
            LOG.warn("who is in a group is not remembered: the store cannot be reached");
            return Optional.empty();
        }
    }

    @Override
    public void remember(Group group, Set<String> users) {
        try {
            String text = String.join("\n", users);
            redis.ask(
                    client -> client.set(key(group), text, SetParams.setParams().px(LIFETIME.toMillis())));
        } catch (StoreUnavailable gone) {
            LOG.warn("who is in a group cannot be remembered: the store cannot be reached");
        }
    }

    private static String key(Group group) {
        return "hallpass:roll:" + group.platform() + ":" + group.workspace() + ":" + group.id();
    }
}
