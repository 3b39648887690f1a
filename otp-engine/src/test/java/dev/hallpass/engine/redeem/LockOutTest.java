package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LockOutTest {
    private static final RunningTime START = new RunningTime("boot-1", Duration.ofHours(3));

    @Test
    void fourWrongCodesCostNoWait() {
        assertThat(after(4).waitLeft(START)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,30", "6,60", "7,120", "8,240", "9,480", "10,960", "11,1920", "12,3600", "13,3600", "49,3600"})
    void theFifthStartsAWaitThatDoublesUpToAnHour(int wrong, long seconds) {
        LockOut lockOut = after(wrong);

        assertThat(lockOut.waitLeft(START)).contains(Duration.ofSeconds(seconds));
        assertThat(lockOut.waitLeft(later(START, Duration.ofSeconds(seconds - 1))))
                .contains(Duration.ofSeconds(1));
        assertThat(lockOut.waitLeft(later(START, Duration.ofSeconds(seconds)))).isEmpty();
    }

    @Test
    void aRestartStartsTheWaitAgainInFull() {
        LockOut lockOut = after(8);

        assertThat(lockOut.waitLeft(later(START, Duration.ofSeconds(200)))).contains(Duration.ofSeconds(40));
        assertThat(lockOut.waitLeft(new RunningTime("boot-2", Duration.ofSeconds(10))))
                .contains(Duration.ofSeconds(230));
        assertThat(lockOut.waitLeft(new RunningTime("boot-3", Duration.ofSeconds(240))))
                .isEmpty();
    }

    @Test
    void upTimeThatGoesBackShortensNothing() {
        assertThat(after(5).waitLeft(new RunningTime("boot-1", Duration.ZERO))).contains(Duration.ofSeconds(30));
    }

    @Test
    void fromTheFiftiethOnTenTriesFitInADay() {
        LockOut lockOut = after(49);
        RunningTime now = START;
        for (int tried = 0; tried < 10; tried++) {
            now = later(now, lockOut.waitLeft(now).orElse(Duration.ZERO));
            lockOut = lockOut.wrong(now);
        }
        RunningTime fiftieth = later(START, Duration.ofHours(1));

        assertThat(lockOut.waitLeft(now))
                .contains(Duration.ofHours(24).minus(now.sinceBoot().minus(fiftieth.sinceBoot())));
    }

    @Test
    void anOpenedCodeClearsTheCountButNotTheDailyLimit() {
        LockOut cleared = after(60).cleared();

        assertThat(cleared.wrongInARow()).isZero();
        assertThat(cleared.waitLeft(START)).contains(Duration.ofHours(24));
        assertThat(cleared.waitLeft(later(START, Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void anOpenedCodeClearsEverythingBeforeTheFiftieth() {
        assertThat(after(49).cleared()).isEqualTo(LockOut.NONE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfTriesAndRestartsGivesMoreThanTenTriesADay(long seed) {
        Random random = new Random(seed);
        LockOut lockOut = after(50);
        Duration total = Duration.ZERO;
        List<Duration> evaluated = new ArrayList<>(List.of(total));
        int boot = 1;
        RunningTime now = START;
        for (int step = 0; step < 3000; step++) {
            Duration pass = Duration.ofSeconds(random.nextInt(3600));
            total = total.plus(pass);
            if (random.nextInt(20) == 0) {
                boot++;
                now = new RunningTime("boot-" + boot, pass);
            } else {
                now = later(now, pass);
            }
            if (lockOut.waitLeft(now).isEmpty()) {
                lockOut = lockOut.wrong(now);
                evaluated.add(total);
            }
        }
        for (int i = 10; i < evaluated.size(); i++) {
            assertThat(evaluated.get(i).minus(evaluated.get(i - 10))).isGreaterThanOrEqualTo(Duration.ofHours(24));
        }
        assertThat(evaluated).hasSizeGreaterThan(20);
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    private static LockOut after(int wrong) {
        LockOut lockOut = LockOut.NONE;
        for (int i = 0; i < wrong; i++) {
            lockOut = lockOut.wrong(START);
        }
        return lockOut;
    }

    private static RunningTime later(RunningTime time, Duration by) {
        return new RunningTime(time.bootId(), time.sinceBoot().plus(by));
    }
}
