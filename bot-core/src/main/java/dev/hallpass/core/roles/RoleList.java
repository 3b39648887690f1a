package dev.hallpass.core.roles;

import java.util.List;

import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Verdict;

/** Who holds which role, or why that is not told. */
public sealed interface RoleList {
    /**
     * @param all by role, then by name
     * @param groups whose members hold roles, by name
     */
    record Holdings(List<Holding> all, List<GroupAssignment> groups) implements RoleList {
        public Holdings {
            all = List.copyOf(all);
            groups = List.copyOf(groups);
        }
    }

    record Refused(Verdict verdict) implements RoleList {}

    /** One role of one person. */
    record Holding(Person holder, RoleAssignment assignment) {}
}
