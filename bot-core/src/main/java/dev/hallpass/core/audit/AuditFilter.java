package dev.hallpass.core.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import dev.hallpass.core.people.Department;

/**
 * Which entries to read; what is empty does not restrict.
 *
 * @param about what they concern
 * @param containing text in subject, justification or origin, without regard to case
 * @param department whose matter they are
 * @param from the first instant
 * @param to the first instant no longer read
 * @param before entries with lower ids alone: the next page behind an id
 * @param most how many, from 1
 */
public record AuditFilter(
        Optional<Actor> by,
        Optional<Kind> kind,
        Optional<Topic> about,
        Optional<String> containing,
        Optional<Department> department,
        Optional<Instant> from,
        Optional<Instant> to,
        OptionalLong before,
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                most);
    }

    public AuditFilter by(Actor actor) {
        return new AuditFilter(Optional.of(actor), kind, about, containing, department, from, to, before, most);
    }

    public AuditFilter of(Kind one) {
        return new AuditFilter(by, Optional.of(one), about, containing, department, from, to, before, most);
    }

    public AuditFilter about(Topic topic) {
        return new AuditFilter(by, kind, Optional.of(topic), containing, department, from, to, before, most);
    }

    public AuditFilter containing(String text) {
        return new AuditFilter(by, kind, about, Optional.of(text), department, from, to, before, most);
    }

    public AuditFilter ofDepartment(Department one) {
        return new AuditFilter(by, kind, about, containing, Optional.of(one), from, to, before, most);
    }

    public AuditFilter from(Instant first) {
        return new AuditFilter(by, kind, about, containing, department, Optional.of(first), to, before, most);
    }

    public AuditFilter to(Instant end) {
        return new AuditFilter(by, kind, about, containing, department, from, Optional.of(end), before, most);
    }

    public AuditFilter before(long id) {
        return new AuditFilter(by, kind, about, containing, department, from, to, OptionalLong.of(id), most);
    }

    public AuditFilter most(int number) {
        return new AuditFilter(by, kind, about, containing, department, from, to, before, number);
    }
}
