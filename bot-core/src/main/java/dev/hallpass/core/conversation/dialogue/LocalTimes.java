package dev.hallpass.core.conversation.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.command.TypedTime;
import dev.hallpass.core.conversation.command.TypedTime.Day;

/** Puts local times on the calendar of a zone; a clock that is turned leaves out an hour, or has one twice. */
final class LocalTimes {
    private LocalTimes() {}

    /** What a local time is there. */
    sealed interface Resolved {
        record At(Instant instant) implements Resolved {}

        /** The clock jumps over it. */
        record Skipped(LocalDateTime from, LocalDateTime to) implements Resolved {}

        /** The clock shows it twice. */
        record Twice(ZoneOffset first, ZoneOffset second) implements Resolved {}
    }

    static Resolved resolve(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return new Resolved.At(local.toInstant(offsets.get(0)));
        }
        if (offsets.size() > 1) {
            return new Resolved.Twice(offsets.get(0), offsets.get(1));
        }
        ZoneOffsetTransition jump = zone.getRules().getTransition(local);
        return new Resolved.Skipped(jump.getDateTimeBefore(), jump.getDateTimeAfter());
    }

    /** A start as typed: without a day it is today. */
    static LocalDateTime start(TypedTime typed, ZoneId zone, Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        return local(typed, zone, here, here);
    }

    /** An end as typed: without a day it is the day of the start. */
    static LocalDateTime end(TypedTime typed, ZoneId zone, Instant now, LocalDateTime start) {
        return local(typed, zone, LocalDateTime.ofInstant(now, zone), start);
    }

    private static LocalDateTime local(TypedTime typed, ZoneId zone, LocalDateTime now, LocalDateTime reference) {
        if (typed instanceof TypedTime.Exact exact) {
            return LocalDateTime.ofInstant(exact.instant(), zone);
        }
        if (!(typed instanceof TypedTime.Local local)) {
            return now;
        }
        LocalDate day = day(local.day(), now.toLocalDate(), reference.toLocalDate());
        LocalDateTime at = day.atTime(local.time());
        boolean dayName = local.day().filter(Day.Coming.class::isInstance).isPresent();
        return dayName && !at.isAfter(reference) ? at.plusWeeks(1) : at;
    }

    private static LocalDate day(Optional<Day> typed, LocalDate today, LocalDate reference) {
        if (typed.isEmpty()) {
            return reference;
        }
        if (typed.get() instanceof Day.On on) {
            return on.date();
        }
        return typed.get() instanceof Day.Coming coming
                ? reference.with(TemporalAdjusters.nextOrSame(coming.day()))
                : today.plusDays(((Day.Ahead) typed.get()).days());
    }
}
