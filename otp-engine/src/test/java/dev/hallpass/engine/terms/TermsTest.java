package dev.hallpass.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.engine.terms.Validity.Interval;
import dev.hallpass.engine.terms.Validity.Relative;

class TermsTest {
    private static final Instant START = Instant.parse("2026-11-24T16:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Binding BINDING = Binding.toUser(UserName.of("corp\\maria"));

    @ParameterizedTest
    @EnumSource
    void resetTheLimitForThirtyMinutesOnly(PresetDuration duration) {
        Relative relative = new Relative(duration, RedeemWindow.SAME_DAY, DAY);
        if (duration == PresetDuration.M30) {
            assertThat(new Terms(Scope.TRANSFER_LIMIT_RESET, BINDING, relative).validity())
                    .isEqualTo(relative);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Terms(Scope.TRANSFER_LIMIT_RESET, BINDING, relative));
        }
    }

    @Test
    void knowTheirLastDay() {
        assertThat(new Relative(PresetDuration.H1, RedeemWindow.SEVEN_DAYS, LocalDate.of(2028, 2, 26)).lastDay())
                .isEqualTo(LocalDate.of(2028, 3, 3));
        assertThat(RedeemWindow.THREE_DAYS.daysOfIssue(LocalDate.of(2027, 1, 1)))
                .isEqualTo(List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01", "0000-12-31", "+10000-01-01"})
    void refuseADayThatNoCalendarShows(String day) {
        LocalDate date = LocalDate.parse(day);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relative(PresetDuration.H1, RedeemWindow.SAME_DAY, date));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T16:00:00Z, 2026-11-24T16:00:00Z, 2026-11-24T16:00:00Z",
        "2026-11-24T16:00:00.000000001Z, 2026-11-24T16:00:00Z, 2026-11-24T16:05:00Z",
        "2026-11-24T16:04:59.999Z, 2026-11-24T16:00:00Z, 2026-11-24T16:05:00Z",
        "1969-12-31T23:59:00Z, 1969-12-31T23:55:00Z, 1970-01-01T00:00:00Z"
    })
    void roundToFiveMinutes(Instant given, Instant down, Instant up) {
        assertThat(Interval.roundDown(given)).isEqualTo(down);
        assertThat(Interval.roundUp(given)).isEqualTo(up);
    }

    @Test
    void lastAtMost30DaysAnd12Hours() {
        Duration longest = Duration.ofDays(30).plusHours(12);

        assertThat(new Interval(START, START.plus(longest)).units()).isEqualTo(8784);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(START, START.plus(longest).plusSeconds(300)))
                .withMessage("An interval lasts at most 30 days and 12 hours.");
    }

    @Test
    void refuseInstantsBetweenUnits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(START.plusNanos(1), START.plusSeconds(300)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(START, START.plusSeconds(299)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(START, Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Instant.MIN, START));
    }

    @Test
    void mayStart180DaysAheadAndNoFurther() {
        Interval interval = new Interval(START, START.plusSeconds(300));
        Instant earliestNow = START.minus(Duration.ofDays(180));

        assertThat(interval.startsTooFarAhead(earliestNow)).isFalse();
        assertThat(interval.startsTooFarAhead(earliestNow.minusNanos(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"M15, PT15M", "M30, PT30M", "H1, PT1H", "H2, PT2H", "H4, PT4H", "H8, PT8H"})
    void haveTheDurationsOfTheForm(PresetDuration preset, Duration duration) {
        assertThat(preset.duration()).isEqualTo(duration);
    }

    @Test
    void nameComputersByRandomIds() {
        SecureRandom random = new SecureRandom();

        assertThat(ComputerId.random(random)).isNotEqualTo(ComputerId.random(random));
        assertThat(ComputerId.random(random).value().charAt(14)).isEqualTo('4');
    }
}
