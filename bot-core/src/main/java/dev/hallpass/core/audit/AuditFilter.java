package dev.hallpass.core.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries to read; what is empty does not restrict.
 *
 * @param containing text in the subject, without regard to case
 * @param from the first instant
 * @param to the first instant no longer read
 * @param most how many, from 1
 */
public record AuditFilter(
        Optional<Actor> by,
        Optional<Act> act,
        Optional<String> containing,
        Optional<Instant> from,
        Optional<Instant> to,
        int most) {
    /** @throws IllegalArgumentException when none would be read */
    public AuditFilter {
        if (most < 1) {
            throw new IllegalArgumentException("at least one entry is read");
        }
    }

    /** The newest entries, whatever they are. */
    public static AuditFilter newest(int most) {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), most);
    }
}
