package dev.hallpass.core.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.account.EmailAddress;

/**
 * A human as stored, with the roles they hold at the moment of reading.
 *
 * @param unanswered roles that groups stand for whose directory did not say just now whether the person is a member: they
 *     are not held
 * @param zone the zone in which times are told to this person
 */
public record Person(
        PersonId id,
        String name,
        Optional<EmailAddress> email,
        ZoneId zone,
        Locale locale,
        Set<RoleAssignment> assignments,
        Set<Role> unanswered) {
    public Person {
        assignments = Set.copyOf(assignments);
        unanswered = Set.copyOf(unanswered);
    }

    /** One about whom every directory answered. */
    public Person(
            PersonId id,
            String name,
            Optional<EmailAddress> email,
            ZoneId zone,
            Locale locale,
            Set<RoleAssignment> assignments) {
        this(id, name, email, zone, locale, assignments, Set.of());
    }

    /** Whether the person holds the role anywhere. */
    public boolean holds(Role role) {
        return assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }

    /** Whether the person holds the role for something of that department. */
    public boolean holds(Role role, Optional<Department> department) {
        return assignments.stream().anyMatch(assignment -> assignment.role() == role && assignment.covers(department));
    }
}
