package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

class ClockAtRedemptionTest {
    private static final Instant WILD = Instant.parse("2099-05-05T05:05:00Z");

    private final Laptop laptop = new Laptop();

    @Test
    void aClockTurnedBackRefusesCodesAndClosesGrantsUntilItIsRight() {
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.clocks.pass(Duration.ofMinutes(10));
        Instant right = laptop.clocks.instant();

        laptop.clocks.set(right.minus(Duration.ofHours(6)));
        assertThat(laptop.refuse(laptop.allDevices(Laptop.hour())))
                .isEqualTo(new Refusal.ClockBehind(right.minus(Duration.ofHours(6)), right));
        assertThat(laptop.look().running()).isEmpty();
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);

        laptop.clocks.set(right);
        assertThat(laptop.look().running()).extracting(Grant::number).containsExactly(grant.number());
    }

    @Test
    void aGrantEndsByRunningTimeWhileTheClockIsBehind() {
        laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.clocks.set(Laptop.START.minus(Duration.ofHours(6)));
        laptop.clocks.pass(Duration.ofHours(1));

        assertThat(laptop.look().state().grants().all().get(0).status().phase()).isEqualTo(Grant.Phase.TIME_OVER);
    }

    @Test
    void aWildDateIsNotRememberedUnlessAGrantOpensUnderIt() {
        laptop.clocks.set(WILD);
        assertThat(laptop.refuse(laptop.allDevices(Laptop.hour()))).isInstanceOf(Refusal.NotValidHere.class);

        laptop.clocks.set(Laptop.START);
        laptop.open(laptop.allDevices(Laptop.hour()));
    }

    @Test
    void aGrantThatOpensAfterALongTimeOffIsBelieved() {
        laptop.clocks.restartAfter(Duration.ofDays(4));
        laptop.open(
                laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SAME_DAY, Laptop.TODAY.plusDays(4))));

        assertThat(laptop.store.state().clock().latest()).isEqualTo(Laptop.START.plus(Duration.ofDays(4)));
    }

    @Test
    void anOldGrantDoesNotRunOnAfterALongTimeOff() {
        laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.clocks.restartAfter(Duration.ofDays(4));

        assertThat(laptop.look().running()).isEmpty();
    }

    @Test
    void aWaitingGrantOpensAfterALongTimeOff() {
        laptop.open(laptop.allDevices(Laptop.interval("2026-11-27T09:00:00Z", "2026-11-27T12:00:00Z")));
        laptop.clocks.restartAfter(Duration.ofDays(4));

        assertThat(laptop.look().running()).hasSize(1);
        assertThat(laptop.store.state().clock().latest()).isEqualTo(laptop.clocks.instant());
    }

    @Test
    void aWaitingGrantCannotBeUsedTwiceByTurningTheClock() {
        laptop.open(laptop.allDevices(Laptop.interval("2026-11-27T09:00:00Z", "2026-11-27T12:00:00Z")));
        laptop.clocks.set(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(laptop.look().running()).hasSize(1);

        laptop.clocks.set(Laptop.START);
        assertThat(laptop.look().running()).isEmpty();
        laptop.clocks.set(Instant.parse("2026-11-27T09:00:00Z"));
        laptop.clocks.pass(Duration.ofHours(3));
        assertThat(laptop.look().running()).isEmpty();
    }

    @Test
    void aSyncSetsAClockBackThatAGrantHadMovedAheadAndTheGrantKeepsWhatWasLeft() {
        laptop.clocks.set(Laptop.START.plus(Duration.ofHours(20)));
        laptop.open(
                laptop.allDevices(Laptop.relative(PresetDuration.H4, RedeemWindow.SAME_DAY, Laptop.TODAY.plusDays(1))));
        laptop.clocks.pass(Duration.ofHours(3));

        Instant now = Laptop.START.plus(Duration.ofHours(3));
        laptop.clocks.set(now);
        assertThat(laptop.look().running()).isEmpty();
        Standing after = laptop.sync(laptop.server().time(now));

        assertThat(after.reading().isBehind()).isFalse();
        assertThat(after.running()).hasSize(1);
        assertThat(after.running().get(0).period().until()).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void repeatedSyncsWithAClockALittleAheadTakeNothingFromAGrant() {
        Grant grant = laptop.open(laptop.allDevices(Laptop.hour()));
        for (int minute = 0; minute < 20; minute++) {
            laptop.clocks.pass(Duration.ofMinutes(1));
            laptop.sync(laptop.server().time(laptop.clocks.instant().minus(Duration.ofMinutes(10))));
        }

        assertThat(laptop.look().running().get(0).period()).isEqualTo(grant.period());
    }

    @Test
    void aSyncAheadOfTheComputerEndsWhatIsOver() {
        laptop.open(laptop.allDevices(Laptop.hour()));

        Standing after = laptop.sync(laptop.server().time(Laptop.START.plus(Duration.ofHours(2))));

        assertThat(after.running()).isEmpty();
        assertThat(after.reading().isBehind()).isTrue();
    }

    @Test
    void aGrantThatIsOverStaysOverWhenASyncSetsTheClockBack() {
        laptop.open(laptop.allDevices(Laptop.hour()));
        laptop.clocks.pass(Duration.ofHours(2));
        laptop.look();
        laptop.clocks.set(Laptop.START);
        Standing after = laptop.sync(laptop.server().time(Laptop.START));

        assertThat(after.running()).isEmpty();
        assertThat(after.reading().isBehind()).isFalse();
    }

    @Test
    void aZoneFromASyncAppliesFromTheEndOfThePresentDay() {
        OfflineCode today = laptop.allDevices(Laptop.hour());
        laptop.sync(laptop.server().zones(ZoneId.of("Pacific/Kiritimati"), Laptop.BERLIN));

        assertThat(laptop.redeem(today)).isInstanceOf(Redemption.Opened.class);
        laptop.clocks.pass(Duration.ofHours(12));
        laptop.open(
                laptop.allDevices(Laptop.relative(PresetDuration.H1, RedeemWindow.SAME_DAY, Laptop.TODAY.plusDays(1))));
    }

    /** Whatever a person does to clock and power, one grant of an hour runs for no more than an hour. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingDoneToTheClockLengthensAGrant(long seed) {
        Random random = new Random(seed);
        List<OfflineCode> codes = List.of(
                laptop.allDevices(Laptop.hour()),
                laptop.allDevices(Laptop.interval("2026-11-25T10:00:00Z", "2026-11-25T11:00:00Z")));
        laptop.open(codes.get((int) (seed % 2)));
        Duration open = Duration.ZERO;
        for (int step = 0; step < 400; step++) {
            tamper(random);
            Duration pass = Duration.ofSeconds(1 + random.nextInt(120));
            boolean before = !laptop.look().running().isEmpty();
            laptop.clocks.pass(pass);
            boolean after = !laptop.look().running().isEmpty();
            open = before && after ? open.plus(pass) : open;
        }

        assertThat(open).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private void tamper(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> laptop.clocks.set(laptop.clocks.instant().plusSeconds(random.nextInt(-90_000, 90_000)));
            case 1 -> laptop.clocks.set(Instant.parse("2026-11-25T09:59:00Z").plusSeconds(random.nextInt(4000)));
            case 2 -> laptop.clocks.set(Laptop.START.plusSeconds(random.nextInt(400_000)));
            case 3 -> laptop.clocks.restartAfter(Duration.ofSeconds(random.nextInt(3000)));
            default -> laptop.clocks.set(laptop.look().reading().clock().latest());
        }
    }
}
