package dev.hallpass.core.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryRedis;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.limits.Budgets;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.Limit.Budget;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.limits.StoreUnavailable;

@OnEveryRedis
class RedisRateLimiterTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private final MutableClock clock = MutableClock.standing();
    private final RedisStore store = RedisStore.at(REDIS.url());
    private final RateLimiter limiter = store.rateLimiter(Budgets.defaults(), clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theEleventhWithinAMinuteIsRefusedWithTheTimeOfTheNext() {
        Instant first = clock.instant();
        for (int act = 1; act <= 10; act++) {
            assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isEqualTo(new Allowance.Granted(10L - act));
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isEqualTo(new Allowance.Exhausted(first.plusSeconds(60)));
        clock.set(first.plusSeconds(60).minusMillis(1));
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isEqualTo(new Allowance.Exhausted(first.plusSeconds(60)));
        clock.set(first.plusSeconds(60));
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isEqualTo(new Allowance.Granted(0));
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isEqualTo(new Allowance.Exhausted(first.plusSeconds(65)));
    }

    @Test
    void everybodyHasTheirOwn() {
        IntStream.range(0, 10).forEach(act -> limiter.take(Limit.ISSUE_PERSON, "maria"));

        assertThat(limiter.take(Limit.ISSUE_PERSON, "andrei")).isEqualTo(new Allowance.Granted(9));
        assertThat(limiter.take(Limit.ISSUE_COMPUTER, "maria")).isEqualTo(new Allowance.Granted(19));
    }

    @Test
    void lookingTakesNothing() {
        assertThat(limiter.look(Limit.UNIVERSAL_PERSON, "maria")).isEqualTo(new Allowance.Granted(3));
        assertThat(limiter.look(Limit.UNIVERSAL_PERSON, "maria")).isEqualTo(new Allowance.Granted(3));
        IntStream.range(0, 3).forEach(act -> limiter.take(Limit.UNIVERSAL_PERSON, "maria"));
        assertThat(limiter.look(Limit.UNIVERSAL_PERSON, "maria"))
                .isEqualTo(new Allowance.Exhausted(clock.instant().plus(Duration.ofHours(1))));
    }

    @Test
    void whatOneBudgetRefusesIsTakenFromNone() {
        Instant start = clock.instant();
        for (int minute = 0; minute < 6; minute++) {
            IntStream.range(0, 10).forEach(act -> limiter.take(Limit.ISSUE_PERSON, "maria"));
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria"))
                .isEqualTo(new Allowance.Exhausted(start.plus(Duration.ofHours(1))));
        clock.set(start.plus(Duration.ofHours(1)));
        for (int act = 0; act < 10; act++) {
            assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isInstanceOf(Allowance.Granted.class);
        }
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isInstanceOf(Allowance.Exhausted.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inNoStretchAreThereMoreThanTheBudgetSays(long seed) {
        Random chance = new Random(seed);
        List<Budget> budgets = List.of(new Budget(4, Duration.ofSeconds(10)), new Budget(7, Duration.ofSeconds(60)));
        RateLimiter tight = store.rateLimiter(Budgets.defaults().with(Limit.ISSUE_PERSON, budgets), clock);
        List<Instant> granted = new ArrayList<>();
        for (int act = 0; act < 200; act++) {
            clock.advance(Duration.ofMillis(chance.nextInt(6_000)));
            Allowance allowance = tight.take(Limit.ISSUE_PERSON, "maria");
            assertThat(allowance instanceof Allowance.Granted).isEqualTo(allowed(budgets, granted, clock.instant()));
            if (allowance instanceof Allowance.Granted) {
                granted.add(clock.instant());
            }
        }
        assertThat(granted).hasSizeGreaterThan(20);
    }

    private static boolean allowed(List<Budget> budgets, List<Instant> granted, Instant now) {
        return budgets.stream()
                .allMatch(budget -> granted.stream()
                                .filter(act -> act.plus(budget.per()).isAfter(now))
                                .count()
                        < budget.acts());
    }

    @Test
    void ofManyAtOnceAsManyAreGrantedAsTheBudgetSays() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Allowance> take = () -> limiter.take(Limit.ISSUE_PERSON, "maria");
            long granted = 0;
            for (Future<Allowance> allowance : threads.invokeAll(Collections.nCopies(100, take))) {
                granted += allowance.get() instanceof Allowance.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileRedisIsAwayCodesAreRefusedAndSyncsGoOnAndAfterwardsBothWork() {
        limiter.take(Limit.ISSUE_PERSON, "maria");
        REDIS.stop();
        assertThatThrownBy(() -> limiter.take(Limit.ISSUE_PERSON, "maria")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> limiter.look(Limit.ISSUE_PERSON, "maria")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(store::requireAnswer).isInstanceOf(StoreUnavailable.class);
        assertThat(limiter.take(Limit.SYNC_COMPUTER, "laptop")).isEqualTo(new Allowance.Granted(6));
        REDIS.start();
        assertThat(limiter.take(Limit.ISSUE_PERSON, "maria")).isEqualTo(new Allowance.Granted(9));
        store.requireAnswer();
    }

    @Test
    void connectionsFromBeforeARestartAreNoTrouble() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Allowance> look = () -> limiter.look(Limit.ISSUE_PERSON, "maria");
            threads.invokeAll(Collections.nCopies(64, look));
            REDIS.stop();
            REDIS.start();
            for (int act = 0; act < 20; act++) {
                assertThat(limiter.look(Limit.ISSUE_PERSON, "maria")).isInstanceOf(Allowance.Granted.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRedisThatTakesTheConnectionAndSaysNothingIsUnavailable() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RedisStore hung = RedisStore.at(URI.create("redis://127.0.0.1:" + silent.getLocalPort()))) {
            assertThatThrownBy(hung::requireAnswer).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void refusesAUrlOfAnotherKindWithoutRepeatingIt() {
        assertThatThrownBy(() -> RedisStore.at(URI.create("http://user:secret@localhost:6379")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis://")
                .hasMessageNotContaining("secret");
    }
}
