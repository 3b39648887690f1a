package dev.hallpass.core.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.WatchedRedis;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.OnceOnly.Claim;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;

class RedisFailoverTest {
    private static final EventId EVENT = new EventId(Platform.SLACK, "T1", "trigger.1");

    @Test
    void whenTheServerDiesItsReplicaTakesOverWithWhatWasMarked() {
        try (WatchedRedis redis = WatchedRedis.withAReplica();
                RedisStore store = RedisStore.at(redis.url())) {
            redis.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> redis.followers() == 1);
            OnceOnly onceOnly = store.onceOnly();
            onceOnly.claim(EVENT);
            onceOnly.answered(EVENT, "done");
            redis.awaitCopies();

            redis.stop();

            Claim claim = await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> onceOnly.claim(EVENT), answer -> true);
            assertThat(claim).isEqualTo(new Claim.Seen(Optional.of("done")));
        }
    }
}
