package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.code.OfflineCode;

class ThrottleTest {
    private final Laptop laptop = new Laptop();

    @Test
    void answersASlipAlsoDuringALockOut() {
        laptop.typeWrong(5);

        assertThat(laptop.refuse("T8JD-21D8-H38C")).isEqualTo(new Refusal.Slip());
    }

    @Test
    void countsAWrongCodeAndSaysWhatToCheck() {
        assertThat(laptop.refuse(laptop.wrong()))
                .isEqualTo(new Refusal.NotValidHere("LT-0042", List.of(Laptop.MARIA), Optional.empty()));
        assertThat(laptop.store.state().lockOut().wrongInARow()).isEqualTo(1);
    }

    @Test
    void locksOutAfterTheFifthWrongCodeAndEvaluatesNothingMeanwhile() {
        OfflineCode right = laptop.allDevices(Laptop.hour());
        laptop.typeWrong(4);
        assertThat(laptop.refuse(laptop.wrong()))
                .isEqualTo(new Refusal.NotValidHere(
                        "LT-0042", List.of(Laptop.MARIA), Optional.of(Duration.ofSeconds(30))));

        laptop.clocks.pass(Duration.ofSeconds(10));
        assertThat(laptop.refuse(right)).isEqualTo(new Refusal.LockedOut(Duration.ofSeconds(20), false));
        assertThat(laptop.store.state().lockOut().wrongInARow()).isEqualTo(5);

        laptop.clocks.pass(Duration.ofSeconds(20));
        laptop.open(right);
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
    }

    @Test
    void neitherTheClockNorARestartShortensAWait() {
        laptop.typeWrong(5);

        laptop.clocks.set(Laptop.START.plus(Duration.ofHours(5)));
        assertThat(laptop.refuse(laptop.wrong())).isEqualTo(new Refusal.LockedOut(Duration.ofSeconds(30), false));
        laptop.clocks.pass(Duration.ofSeconds(29));
        laptop.clocks.restartAfter(Duration.ofHours(1));
        assertThat(laptop.refuse(laptop.wrong())).isEqualTo(new Refusal.LockedOut(Duration.ofSeconds(30), false));
    }

    @Test
    void anAdministratorsLiftEndsTheLimitOnceAndASyncAloneDoesNot() {
        laptop.typeWrong(60);
        assertThat(laptop.refuse(laptop.wrong())).isInstanceOf(Refusal.LockedOut.class);

        laptop.sync(laptop.server());
        assertThat(laptop.refuse(laptop.wrong())).isInstanceOf(Refusal.LockedOut.class);
        laptop.sync(laptop.server().lift("lift-1"));
        assertThat(laptop.store.state().lockOut()).isEqualTo(LockOut.NONE);
        laptop.typeWrong(1);
        laptop.sync(laptop.server().lift("lift-1"));
        assertThat(laptop.store.state().lockOut().wrongInARow()).isEqualTo(1);
    }

    @Test
    void aSpentCodeDoesNotClearTheCount() {
        OfflineCode code = laptop.allDevices(Laptop.hour());
        laptop.open(code);
        laptop.typeWrong(3);

        laptop.refuse(code);

        assertThat(laptop.store.state().lockOut().wrongInARow()).isEqualTo(3);
    }
}
