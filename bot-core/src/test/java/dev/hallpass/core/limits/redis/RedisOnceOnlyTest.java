package dev.hallpass.core.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.fixture.OnEveryRedis;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.limits.OnceOnly;
import dev.hallpass.core.limits.OnceOnly.Claim;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.people.account.Platform;

@OnEveryRedis
class RedisOnceOnlyTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final EventId EVENT = new EventId(Platform.SLACK, "T1", "trigger.1");

    private static final String KEY = "hallpass:once:SLACK:2:T1:trigger.1";

    private final RedisStore store = RedisStore.at(REDIS.url());
    private final OnceOnly onceOnly = store.onceOnly();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFirstDeliveryIsHandledAndLaterOnesGetItsAnswer() {
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.First());
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.Seen(Optional.empty()));
        onceOnly.answered(EVENT, "? = done 🎪");
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.Seen(Optional.of("? = done 🎪")));
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        onceOnly.claim(EVENT);
        onceOnly.answered(EVENT, "");
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.Seen(Optional.of("")));
    }

    @Test
    void aClaimGivenBackIsFreeAgain() {
        onceOnly.claim(EVENT);
        onceOnly.giveBack(EVENT);
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.First());
    }

    /** So that the event is handled when it comes again after the replica that claimed it has died. */
    @Test
    void aClaimWithoutAnAnswerEndsSoonAndAnAnswerLater() {
        onceOnly.claim(EVENT);
        assertThat(left()).isBetween(Duration.ofSeconds(1), OnceOnly.CLAIMED_FOR);
        onceOnly.claim(EVENT);
        expire();
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.First());
        onceOnly.answered(EVENT, "done");
        assertThat(left()).isBetween(OnceOnly.CLAIMED_FOR, OnceOnly.KEPT_FOR);
    }

    private Duration left() {
        try (RedisServers servers = RedisServers.open(RedisUrl.read(REDIS.url().toString()))) {
            return Duration.ofMillis(servers.client().pttl(KEY));
        }
    }

    private void expire() {
        try (RedisServers servers = RedisServers.open(RedisUrl.read(REDIS.url().toString()))) {
            assertThat(servers.client().pexpire(KEY, 0)).isEqualTo(1);
        }
    }

    @Test
    void anAnswerIsNotGivenBack() {
        onceOnly.claim(EVENT);
        onceOnly.answered(EVENT, "done");
        onceOnly.giveBack(EVENT);
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.Seen(Optional.of("done")));
    }

    @Test
    void eventsOfOtherPlatformsAndWorkspacesAreOthers() {
        onceOnly.claim(EVENT);
        assertThat(onceOnly.claim(new EventId(Platform.TEAMS, "T1", "trigger.1")))
                .isEqualTo(new Claim.First());
        assertThat(onceOnly.claim(new EventId(Platform.SLACK, "T1:trigger", "1")))
                .isEqualTo(new Claim.First());
        assertThat(onceOnly.claim(new EventId(Platform.SLACK, "T1", "trigger:1")))
                .isEqualTo(new Claim.First());
    }

    @RepeatedTest(20)
    void ofManyDeliveriesAtOnceOneIsTheFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Claim> claim = () -> onceOnly.claim(EVENT);
            int first = 0;
            for (Future<Claim> claimed : threads.invokeAll(Collections.nCopies(8, claim))) {
                first += claimed.get() instanceof Claim.First ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileRedisIsAwayNothingIsClaimed() {
        REDIS.stop();
        assertThatThrownBy(() -> onceOnly.claim(EVENT)).isInstanceOf(StoreUnavailable.class);
        REDIS.start();
        assertThat(onceOnly.claim(EVENT)).isEqualTo(new Claim.First());
    }
}
