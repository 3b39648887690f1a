package dev.hallpass.core.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Validity;

class DatingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:02:03.004Z");
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    private static Dating.Dated date(Timing timing) {
        return new Dating(Scope.ALL_DEVICES, NOW, BUCHAREST).date(timing);
    }

    private static Dating.Dated between(String start, String end) {
        return date(new Timing.FromTo(Instant.parse(start), Instant.parse(end)));
    }

    private static Dating.Dated.On interval(String start, String end) {
        return new Dating.Dated.On(new Validity.Interval(Instant.parse(start), Instant.parse(end)), Instant.parse(end));
    }

    private static Dating.Dated not(IssueRefusal refusal) {
        return new Dating.Dated.Not(refusal);
    }

    @Test
    void theDayOfIssueAndTheDeadlineAreThoseOfTheZone() {
        Instant late = Instant.parse("2026-11-23T22:30:00Z");
        assertThat(new Dating(Scope.ALL_DEVICES, late, BUCHAREST)
                        .date(new Timing.During(PresetDuration.H1, RedeemWindow.TWO_DAYS)))
                .isEqualTo(new Dating.Dated.On(
                        new Validity.Relative(PresetDuration.H1, RedeemWindow.TWO_DAYS, LocalDate.of(2026, 11, 24)),
                        Instant.parse("2026-11-25T21:59:59Z")));
    }

    @Test
    void aDayThatAClockChangeShortensEndsWithItself() {
        Instant before = Instant.parse("2027-03-28T00:30:00Z");
        assertThat(((Dating.Dated.On) new Dating(Scope.ALL_DEVICES, before, BUCHAREST)
                                .date(new Timing.During(PresetDuration.H1, RedeemWindow.SAME_DAY)))
                        .redeemBy())
                .isEqualTo(Instant.parse("2027-03-28T20:59:59Z"));
    }

    @Test
    void aLimitResetAlwaysLastsThirtyMinutes() {
        Dating.Dated dated = new Dating(Scope.TRANSFER_LIMIT_RESET, NOW, BUCHAREST)
                .date(new Timing.During(PresetDuration.D5, RedeemWindow.SAME_DAY));
        assertThat(((Validity.Relative) ((Dating.Dated.On) dated).validity()).duration())
                .isEqualTo(PresetDuration.M30);
        assertThat(new Dating(Scope.TRANSFER_LIMIT_RESET, NOW, BUCHAREST)
                        .date(new Timing.FromTo(NOW, NOW.plusSeconds(3600))))
                .isEqualTo(not(new IssueRefusal.LimitResetHasNoInterval()));
    }

    @Test
    void aStartToComeIsRoundedUpAndAnEndDown() {
        assertThat(between("2026-11-24T14:01:00Z", "2026-11-24T16:04:59Z"))
                .isEqualTo(interval("2026-11-24T14:05:00Z", "2026-11-24T16:00:00Z"));
        assertThat(between("2026-11-24T14:00:00Z", "2026-11-24T16:00:00Z"))
                .isEqualTo(interval("2026-11-24T14:00:00Z", "2026-11-24T16:00:00Z"));
    }

    @Test
    void nowIsRoundedDownSoThatItOpensAtOnce() {
        assertThat(between(NOW.toString(), "2026-11-23T13:00:00Z"))
                .isEqualTo(interval("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z"));
    }

    @Test
    void refusesWhatHasNoEndToCome() {
        assertThat(between("2026-11-24T14:00:00Z", "2026-11-24T14:00:00Z"))
                .isEqualTo(not(new IssueRefusal.EndBeforeStart()));
        assertThat(between("2026-11-24T14:00:00Z", "2026-11-24T13:00:00Z"))
                .isEqualTo(not(new IssueRefusal.EndBeforeStart()));
        assertThat(between("2026-11-23T10:00:00Z", "2026-11-23T12:04:00Z"))
                .isEqualTo(not(new IssueRefusal.OverAlready(Instant.parse("2026-11-23T12:00:00Z"))));
        assertThat(between("2026-11-24T14:01:00Z", "2026-11-24T14:04:00Z"))
                .isEqualTo(not(new IssueRefusal.TooShort(Duration.ofMinutes(5))));
    }

    @Test
    void takesThirtyDaysTwelveHoursAndNoMore() {
        Instant start = Instant.parse("2026-11-24T14:00:00Z");
        Duration longest = Duration.ofDays(30).plusHours(12);
        assertThat(between(start.toString(), start.plus(longest).toString())).isInstanceOf(Dating.Dated.On.class);
        assertThat(between(
                        start.toString(), start.plus(longest).plusSeconds(300).toString()))
                .isEqualTo(not(new IssueRefusal.TooLong(longest)));
    }

    @Test
    void startsAtMost180DaysAhead() {
        Instant latest = NOW.plus(Duration.ofDays(180));
        assertThat(between(latest.toString(), latest.plusSeconds(3600).toString()))
                .isInstanceOf(Dating.Dated.On.class);
        assertThat(between(
                        latest.plusSeconds(1).toString(),
                        latest.plusSeconds(3600).toString()))
                .isEqualTo(not(new IssueRefusal.StartTooFar(latest)));
        assertThat(date(new Timing.FromTo(Instant.MAX.minusSeconds(9), Instant.MAX)))
                .isEqualTo(not(new IssueRefusal.StartTooFar(latest)));
    }
}
