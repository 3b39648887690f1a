package dev.hallpass.core.conversation.command;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A time as typed. In which zone it is meant, and which day "fri" is, is for the reader of the command to say. */
public sealed interface TypedTime {
    record Now() implements TypedTime {}

    /** With an offset or {@code Z}: the same everywhere. */
    record Exact(Instant instant) implements TypedTime {}

    /** @param day empty: today for a start, the day of the start for an end */
    record Local(Optional<Day> day, LocalTime time) implements TypedTime {}

    /** A day as typed. */
    sealed interface Day {
        record On(LocalDate date) implements Day {}

        /** The next one of that name from the reference day on, that day included. */
        record Coming(DayOfWeek day) implements Day {}

        /** @param days 0 for today, 1 for tomorrow */
        record Ahead(int days) implements Day {}
    }
}
