package dev.hallpass.core.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When an organisation works.
 *
 * @param from the first minute; inside
 * @param to the first minute no longer inside; after {@code from}
 * @param zone whose clock and calendar count
 */
public record BusinessHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    /** @throws IllegalArgumentException when no day is named, or the end is not after the start */
    public BusinessHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !to.isAfter(from)) {
            throw new IllegalArgumentException("business hours have a day, and an end after their start");
        }
    }

    /** Inside or outside. */
    public enum Part {
        INSIDE,
        OUTSIDE
    }

    /** In which part the instant lies. */
    public Part part(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime clock = there.toLocalTime();
        boolean inside = days.contains(there.getDayOfWeek()) && !clock.isBefore(from) && clock.isBefore(to);
        return inside ? Part.INSIDE : Part.OUTSIDE;
    }
}
