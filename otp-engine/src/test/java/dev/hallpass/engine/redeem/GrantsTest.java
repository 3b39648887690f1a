package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Validity;

class GrantsTest {
    private static final Binding HERE = Binding.toComputer(Laptop.COMPUTER);

    private final Laptop laptop = new Laptop();

    @Test
    void anIntervalRedeemedEarlyWaitsThenOpensThenEnds() {
        Redemption redemption =
                laptop.redeem(laptop.allDevices(Laptop.interval("2026-11-23T14:00:00Z", "2026-11-23T16:00:00Z")));
        assertThat(((Redemption.Opened) redemption).waits()).isTrue();
        assertThat(laptop.look().running()).isEmpty();
        assertThat(laptop.look().state().grants().unannounced()).isEmpty();

        laptop.clocks.pass(Duration.ofHours(4));
        assertThat(laptop.look().device(Laptop.CAMERA.code()))
                .isEqualTo(new Access.Until(Instant.parse("2026-11-23T16:00:00Z")));
        assertThat(laptop.look().state().grants().unannounced()).hasSize(1);
        laptop.clocks.pass(Duration.ofHours(2));
        assertThat(laptop.look().running()).isEmpty();
    }

    @Test
    void aShortCodeDoesNotShortenALongOne() {
        laptop.open(laptop.allDevices(Laptop.relative(PresetDuration.H8, RedeemWindow.SAME_DAY, Laptop.TODAY)));
        laptop.open(laptop.code(
                Scope.DEVICE, HERE, Laptop.relative(PresetDuration.M15, RedeemWindow.SAME_DAY, Laptop.TODAY)));

        assertThat(laptop.look().device(Laptop.STICK.code()))
                .isEqualTo(new Access.Until(Laptop.START.plus(Duration.ofHours(8))));
    }

    @Test
    void transfersOpenByTheirOwnScope() {
        laptop.open(laptop.allDevices(Laptop.hour()));
        assertThat(laptop.look().transfers()).isInstanceOf(Access.Blocked.class);

        laptop.open(laptop.code(Scope.ALL_FILE_TRANSFERS, HERE, Laptop.hour()));
        assertThat(laptop.look().transfers()).isEqualTo(new Access.Until(Laptop.START.plusSeconds(3600)));
    }

    @Test
    void givingBackEndsAGrantWithItsOwnReceiptAndIsReported() throws IOException {
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.clocks.pass(Duration.ofMinutes(20));

        Grant ended = Laptop.done(laptop.endpoint.giveBack(grant.number())).orElseThrow();

        assertThat(ended.receipt().status()).isEqualTo(ReceiptStatus.GIVEN_BACK);
        assertThat(laptop.look().running()).isEmpty();
        assertThat(laptop.store.state().correspondence().reports())
                .extracting(RedemptionReport::status, RedemptionReport::until)
                .containsExactly(
                        tuple(ReceiptStatus.OPENED, Laptop.START.plusSeconds(3600)),
                        tuple(ReceiptStatus.GIVEN_BACK, Laptop.START.plusSeconds(1200)));
        assertThat(Laptop.done(laptop.endpoint.giveBack(grant.number()))).isEmpty();
    }

    @Test
    void aWaitingGrantCanBeGivenBackToo() throws IOException {
        Grant grant = laptop.open(laptop.allDevices(Laptop.interval("2026-11-23T14:00:00Z", "2026-11-23T16:00:00Z")));

        Laptop.done(laptop.endpoint.giveBack(grant.number()));
        laptop.clocks.pass(Duration.ofHours(5));

        assertThat(laptop.look().running()).isEmpty();
        assertThat(laptop.look().state().grants().unannounced()).isEmpty();
    }

    @Test
    void aRevocationEndsARunningGrantAtOnce() {
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.clocks.pass(Duration.ofMinutes(5));

        Standing after = laptop.sync(laptop.server().revoke(grant.fingerprint()));

        assertThat(after.running()).isEmpty();
        Grant ended = after.state().grants().all().get(0);
        assertThat(ended.status().phase()).isEqualTo(Grant.Phase.REVOKED);
        assertThat(ended.receipt().status()).isEqualTo(ReceiptStatus.ENDED);
        assertThat(after.state().correspondence().reports())
                .last()
                .extracting(RedemptionReport::status)
                .isEqualTo(ReceiptStatus.ENDED);
    }

    @Test
    void whatWasAnnouncedIsNotAnnouncedAgainUntilItChanges() throws IOException {
        laptop.open(laptop.allDevices(Laptop.hour()));
        List<Grant> begun = laptop.look().state().grants().unannounced();
        assertThat(begun).hasSize(1);

        laptop.endpoint.announced(begun);
        assertThat(laptop.look().state().grants().unannounced()).isEmpty();
        laptop.clocks.pass(Duration.ofHours(1));
        assertThat(laptop.look().state().grants().unannounced())
                .extracting(grant -> grant.status().phase())
                .containsExactly(Grant.Phase.TIME_OVER);
    }

    @Test
    void lookingWritesNothingWhereNothingHasChanged() {
        laptop.look();
        int writes = laptop.store.writes();
        for (int i = 0; i < 50; i++) {
            laptop.clocks.pass(Duration.ofSeconds(1));
            laptop.look();
        }
        assertThat(laptop.store.writes()).isEqualTo(writes);
        laptop.clocks.pass(Duration.ofSeconds(10));
        laptop.look();
        assertThat(laptop.store.writes()).isEqualTo(writes + 1);
    }

    @Test
    void endedGrantsGoAfterAMonthAndSpentMarksStay() throws IOException {
        OfflineCode first =
                laptop.allDevices(Laptop.relative(PresetDuration.M15, RedeemWindow.SEVEN_DAYS, Laptop.TODAY));
        laptop.open(first);
        laptop.clocks.pass(Duration.ofDays(32));
        laptop.endpoint.announced(laptop.look().state().grants().unannounced());
        laptop.open(laptop.allDevices(
                Laptop.relative(PresetDuration.M15, RedeemWindow.SAME_DAY, Laptop.TODAY.plusDays(32))));

        assertThat(laptop.store.state().grants().all())
                .extracting(Grant::number)
                .containsExactly(2);
        assertThat(laptop.store.state().ledger().spent()).hasSize(2);
    }

    /** What is allowed is at every moment the union of the periods, whatever else was opened. */
    @ParameterizedTest
    @MethodSource("seeds")
    void accessIsTheUnionOfAllGrants(long seed) {
        Random random = new Random(seed);
        List<Grant.Period> periods = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            if (random.nextInt(5) == 0 && periods.size() < 12) {
                periods.add(laptop.open(laptop.allDevices(validity(random))).period());
            }
            laptop.clocks.pass(Duration.ofSeconds(random.nextInt(1200)));
            Instant now = laptop.clocks.instant();
            Optional<Instant> until = periods.stream()
                    .filter(period -> period.contains(now))
                    .map(Grant.Period::until)
                    .max(Instant::compareTo);
            assertThat(laptop.look().device(Laptop.CAMERA.code()))
                    .isEqualTo(until.<Access>map(Access.Until::new).orElse(new Access.Blocked(Optional.empty())));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private Validity validity(Random random) {
        Instant now = laptop.clocks.instant();
        if (random.nextBoolean()) {
            PresetDuration duration = PresetDuration.values()[random.nextInt(4)];
            return Laptop.relative(
                    duration,
                    RedeemWindow.SAME_DAY,
                    now.atZone(Laptop.BUCHAREST).toLocalDate());
        }
        Instant start = Validity.Interval.roundDown(now.plusSeconds(random.nextInt(7200)));
        return new Validity.Interval(start, start.plus(Validity.Interval.UNIT.multipliedBy(1 + random.nextInt(30))));
    }
}
