package dev.hallpass.core.roles;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Verdict;

/** Gives a person a role. */
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
        RoleActs.Wish wish = new RoleActs.Wish(Act.GRANT_ROLE, by, wanted, origin);
        Verdict verdict = acts.may(by);
        if (!(verdict instanceof Verdict.Permitted)) {
            return acts.refused(wish, verdict);
        }
        return assignments.grant(wanted, by.id(), acts.done(wish));
    }
}
