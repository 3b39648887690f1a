package dev.hallpass.core.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.stepup.Proofs;
import dev.hallpass.core.stepup.ProofsContract;
import redis.clients.jedis.RedisClient;

class RedisProofsTest extends ProofsContract {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private RedisStore store;

    @BeforeEach
    void open() {
        store = RedisStore.at(REDIS.url());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Proofs proofs() {
        return store.proofs();
    }

    @Test
    void everythingGoesByItself() {
        PersonId ada = new PersonId(UUID.randomUUID());
        proofs().keep(ada, Instant.parse("2026-11-23T12:00:00Z"));
        proofs().mark(ada, 1);

        try (RedisClient client = RedisClient.create(REDIS.url())) {
            assertThat(client.keys("hallpass:step-up:*"))
                    .hasSize(2)
                    .allSatisfy(key -> assertThat(client.pttl(key)).isBetween(1L, 600_000L));
        }
    }

    @Test
    void nothingCountsAsProvenWhileItCannotBeAsked() {
        PersonId ada = new PersonId(UUID.randomUUID());
        Proofs proofs = proofs();
        REDIS.stop();

        assertThatThrownBy(() -> proofs.until(ada)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> proofs.mark(ada, 1)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> proofs.keep(ada, Instant.EPOCH)).isInstanceOf(StoreUnavailable.class);
    }
}
