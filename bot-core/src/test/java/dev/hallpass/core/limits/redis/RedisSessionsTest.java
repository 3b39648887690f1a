package dev.hallpass.core.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
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
import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.PersonId;
import redis.clients.jedis.UnifiedJedis;

@OnEveryRedis
class RedisSessionsTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final PersonId MARIA = new PersonId(UUID.randomUUID());

    private final RedisStore store = RedisStore.at(REDIS.url());
    private final Sessions sessions = store.sessions(new SecureRandom());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatWasTypedAsItWas() {
        Session opened = sessions.open(MARIA, "issue", "{\"justification\": \"„fair“\\n🎪\"}\n\nsecond");

        assertThat(sessions.find(opened.id())).contains(opened);
        Session changed = new Session(opened.id(), MARIA, "issue", "");
        sessions.save(changed);
        assertThat(sessions.find(opened.id())).contains(changed);
    }

    @Test
    void everySessionHasAnIdOfItsOwn() {
        assertThat(sessions.open(MARIA, "issue", "").id())
                .isNotEqualTo(sessions.open(MARIA, "issue", "").id());
    }

    @Test
    void endsByItselfUnlessItIsSaved() {
        Session session = sessions.open(MARIA, "issue", "a");
        try (RedisServers servers = RedisServers.open(RedisUrl.read(REDIS.url().toString()))) {
            UnifiedJedis redis = servers.client();
            String key = "hallpass:session:" + session.id();
            assertThat(redis.pttl(key)).isBetween(1L, Sessions.LIFETIME.toMillis());
            redis.pexpire(key, 60_000);
            sessions.save(session);
            assertThat(redis.pttl(key)).isGreaterThan(60_000);
        }
    }

    @Test
    void whatIsOverStaysOver() {
        Session session = sessions.open(MARIA, "issue", "a");
        assertThat(sessions.close(session.id())).contains(session);

        sessions.save(session);

        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.close(session.id())).isEmpty();
        assertThat(sessions.find(new SessionId("nonsense"))).isEmpty();
    }

    @RepeatedTest(20)
    void ofManyWhoCloseItAtOnceOneGetsIt() throws Exception {
        Session session = sessions.open(MARIA, "issue", "a");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<Session>> take = () -> sessions.close(session.id());
            int got = 0;
            for (Future<Optional<Session>> taken : threads.invokeAll(Collections.nCopies(8, take))) {
                got += taken.get().isPresent() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileRedisIsAwayEveryMethodSaysSo() {
        Session session = sessions.open(MARIA, "issue", "a");
        REDIS.stop();

        assertThatThrownBy(() -> sessions.open(MARIA, "issue", "a")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.find(session.id())).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.save(session)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.close(session.id())).isInstanceOf(StoreUnavailable.class);
    }
}
