package dev.hallpass.core.issuing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Validity;
import dev.hallpass.engine.terms.Validity.Interval;

/** Puts a timing on the calendar: the day of issue and the redeem deadline, or start and end on full five minutes. */
final class Dating {
    private static final Duration LONGEST = Interval.UNIT.multipliedBy(Interval.MOST_UNITS);

    private final Scope scope;
    private final Instant now;
    private final ZoneId zone;

    Dating(Scope scope, Instant now, ZoneId zone) {
        this.scope = scope;
        this.now = now;
        this.zone = zone;
    }

    Dated date(Timing timing) {
        if (timing instanceof Timing.During during) {
            return relative(during);
        }
        if (scope == Scope.TRANSFER_LIMIT_RESET) {
            return new Dated.Not(new IssueRefusal.LimitResetHasNoInterval());
        }
        return interval((Timing.FromTo) timing);
    }

    private Dated relative(Timing.During during) {
        PresetDuration duration = scope == Scope.TRANSFER_LIMIT_RESET ? PresetDuration.M30 : during.duration();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Validity.Relative validity = new Validity.Relative(duration, during.within(), today);
        Instant nextDay = validity.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        return new Dated.On(validity, nextDay.minusSeconds(1));
    }

    private Dated interval(Timing.FromTo ordered) {
        if (ordered.start().isAfter(now.plus(Interval.FARTHEST_START))) {
            return new Dated.Not(new IssueRefusal.StartTooFar(now.plus(Interval.FARTHEST_START)));
        }
        if (!ordered.end().isAfter(ordered.start())) {
            return new Dated.Not(new IssueRefusal.EndBeforeStart());
        }
        return rounded(start(ordered), Interval.roundDown(ordered.end()));
    }

    /** A start that has come, "now" above all, is rounded down so that the code opens at once. */
    private Instant start(Timing.FromTo ordered) {
        return ordered.start().isAfter(now) ? Interval.roundUp(ordered.start()) : Interval.roundDown(ordered.start());
    }

    private Dated rounded(Instant start, Instant end) {
        if (!end.isAfter(now)) {
            return new Dated.Not(new IssueRefusal.OverAlready(end));
        }
        if (!end.isAfter(start)) {
            return new Dated.Not(new IssueRefusal.TooShort(Interval.UNIT));
        }
        if (end.isAfter(start.plus(LONGEST))) {
            return new Dated.Not(new IssueRefusal.TooLong(LONGEST));
        }
        return new Dated.On(new Interval(start, end), end);
    }

    /** How it went. */
    sealed interface Dated {
        /** @param redeemBy the last instant at which it can be redeemed, to the second */
        record On(Validity validity, Instant redeemBy) implements Dated {}

        record Not(IssueRefusal refusal) implements Dated {}
    }
}
