package dev.hallpass.core.audit.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.Scope;

/**
 * Which codes to look at.
 *
 * @param from the first day
 * @param to the last day, included; not before the first, at most {@value #MOST_DAYS} days in all
 * @param zone whose calendar
 * @param issuer who issued them
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Optional<Department> department,
        Optional<PersonId> issuer,
        Optional<Scope> scope) {
    /** Ten years. */
    public static final int MOST_DAYS = 3660;

    /** @throws IllegalArgumentException when the days are none or too many */
    public Selection {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a selection has 1 to " + MOST_DAYS + " days");
        }
    }

    /** The beginning of the first day. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How many days these are. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
