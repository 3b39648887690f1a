package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hallpass.engine.redeem.ClockReading.Health;

class TrustedClockTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final TrustedClock CLOCK = new TrustedClock(NOON, running(100));

    @Test
    void movesWithTheRunningTimeWhenTheWallClockIsTurnedBackALittle() {
        ClockReading reading = CLOCK.read(new Moment(NOON.minusSeconds(60), running(160)));

        assertThat(reading.health()).isEqualTo(Health.RIGHT);
        assertThat(reading.now()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void movesToTheWallClockWhereThatIsAhead() {
        ClockReading reading = CLOCK.read(new Moment(NOON.plusSeconds(7200), running(160)));

        assertThat(reading.clock().latest()).isEqualTo(NOON.plusSeconds(7200));
    }

    @Test
    void refusesAWallClockMoreThanFiveMinutesBehind() {
        assertThat(CLOCK.read(new Moment(NOON.minusSeconds(300), running(100))).isBehind())
                .isFalse();

        ClockReading behind = CLOCK.read(new Moment(NOON.minusSeconds(301), running(100)));
        assertThat(behind.isBehind()).isTrue();
        assertThat(behind.now()).isEqualTo(NOON);
    }

    @Test
    void doesNotRememberAJumpOfMoreThanADay() {
        Instant wild = NOON.plus(Duration.ofDays(1)).plusSeconds(61);
        ClockReading jumped = CLOCK.read(new Moment(wild, running(160)));

        assertThat(jumped.health()).isEqualTo(Health.JUMPED);
        assertThat(jumped.now()).isEqualTo(wild);
        assertThat(jumped.clock().latest()).isEqualTo(NOON.plusSeconds(60));
        assertThat(jumped.believed().clock().latest()).isEqualTo(wild);
    }

    @Test
    void aJumpOfADayExactlyIsRemembered() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));

        assertThat(CLOCK.read(new Moment(tomorrow, running(100))).clock().latest())
                .isEqualTo(tomorrow);
    }

    @Test
    void oneBootWithAWildDateDoesNotShutTheComputerOut() {
        Moment wild = new Moment(Instant.parse("2099-01-01T00:00:00Z"), running(200));
        TrustedClock after = CLOCK.read(wild).clock();

        Moment right = new Moment(NOON.plusSeconds(3600), new RunningTime("boot-2", Duration.ofSeconds(50)));
        assertThat(after.read(right).health()).isEqualTo(Health.RIGHT);
    }

    @Test
    void aRestartCountsTheTimeSinceTheRestart() {
        RunningTime restarted = new RunningTime("boot-2", Duration.ofMinutes(30));
        ClockReading reading = CLOCK.read(new Moment(NOON.plusSeconds(60), restarted));

        assertThat(reading.isBehind()).isTrue();
        assertThat(reading.now()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aSyncSetsItBackToTheServersTime() {
        Instant server = NOON.minus(Duration.ofDays(300));

        assertThat(TrustedClock.confirmedBy(server, new Moment(server, running(100)))
                        .latest())
                .isEqualTo(server);
    }

    @Test
    void aSyncLeavesAWallClockThatIsALittleAhead() {
        Moment ahead = new Moment(NOON.plusSeconds(600), running(100));

        assertThat(TrustedClock.confirmedBy(NOON, ahead).latest()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void aClockBeyondEveryYearIsStillRead() {
        assertThat(CLOCK.read(new Moment(Instant.MAX, running(100))).health()).isEqualTo(Health.JUMPED);
        assertThat(CLOCK.read(new Moment(Instant.MIN, running(100))).health()).isEqualTo(Health.BEHIND);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGoesBackAndNeverLosesRunningTime(long seed) {
        Random random = new Random(seed);
        TrustedClock clock = CLOCK;
        int boot = 1;
        RunningTime running = CLOCK.seen();
        for (int step = 0; step < 500; step++) {
            Duration pass = Duration.ofSeconds(random.nextInt(4000));
            boolean restarts = random.nextInt(15) == 0;
            boot += restarts ? 1 : 0;
            running = new RunningTime(
                    "boot-" + boot, restarts ? pass : running.sinceBoot().plus(pass));
            Instant wall = clock.latest().plusSeconds(random.nextLong(-400_000, 400_000));
            ClockReading reading = clock.read(new Moment(wall, running));

            assertThat(reading.clock().latest()).isAfterOrEqualTo(clock.latest().plus(pass));
            assertThat(reading.now()).isAfterOrEqualTo(reading.clock().latest());
            if (!reading.isBehind()) {
                assertThat(wall).isAfterOrEqualTo(reading.clock().latest().minus(TrustedClock.TOLERANCE));
            }
            clock = reading.clock();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static RunningTime running(long seconds) {
        return new RunningTime("boot-1", Duration.ofSeconds(seconds));
    }
}
