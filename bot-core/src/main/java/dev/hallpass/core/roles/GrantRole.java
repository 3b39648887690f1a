package dev.hallpass.core.roles;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Verdict;

/** Gives another person a role. */
public final class GrantRole {
    private final RoleAssignments assignments;
    private final RoleActs acts;

    /** @param acts who may, and what is recorded */
    public GrantRole(RoleAssignments assignments, RoleActs acts) {
        this.assignments = assignments;
        this.acts = acts;
    }

    /** @param origin from where, for the audit trail */
    public RoleChange grant(Person by, RoleAssignment wanted, String origin) {
        RoleActs.Wish wish = RoleActs.Wish.of(Act.GRANT_ROLE, by, wanted, origin);
        Verdict verdict = acts.may(by);
        if (!(verdict instanceof Verdict.Permitted)) {
            return acts.refused(wish, verdict);
        }
        if (wanted.person().equals(by.id())) {
            return acts.refused(wish, new RoleChange.Oneself(), "oneself");
        }
        return assignments.grant(wanted, by.id(), acts.done(wish));
    }
}
