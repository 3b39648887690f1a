package dev.hallpass.core.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.limits.redis.RedisStore;

@OnEveryDatabase
class IssueLimitsTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final IssuingStage stage = new IssuingStage();
    private final RedisStore store = RedisStore.at(REDIS.url());
    private final IssueCode issuing = new IssueCode(
            stage.weighing(),
            stage.issuances,
            store.rateLimiter(Budgets.defaults(), stage.clock),
            stage.refusals(),
            stage.clock);

    @AfterEach
    void close() {
        store.close();
        stage.close();
    }

    @Test
    void theEleventhWithinAMinuteIsRefusedUntilTheMinuteIsOver() {
        for (int i = 0; i < 10; i++) {
            assertThat(issuing.issue(stage.order())).isInstanceOf(IssueOutcome.Issued.class);
        }
        IssueRefusal.LimitReached reached =
                (IssueRefusal.LimitReached) ((IssueOutcome.Refused) issuing.issue(stage.order())).refusal();
        assertThat(reached.limit()).isEqualTo(Limit.ISSUE_PERSON);
        assertThat(reached.retryAt())
                .isAfter(stage.clock.instant())
                .isBeforeOrEqualTo(stage.clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(stage.rows("issuance")).isEqualTo(10);
        stage.clock.set(reached.retryAt());
        assertThat(issuing.issue(stage.order())).isInstanceOf(IssueOutcome.Issued.class);
    }

    @Test
    void withoutRedisNothingIsIssuedAndWithItAgainItIs() {
        Order order = stage.order();
        REDIS.stop();
        assertThatThrownBy(() -> issuing.issue(order)).isInstanceOf(StoreUnavailable.class);
        assertThat(stage.rows("issuance")).isZero();
        assertThat(stage.rows("audit_entry")).isZero();
        REDIS.start();
        assertThat(issuing.issue(order)).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(stage.rows("issuance")).isOne();
    }
}
