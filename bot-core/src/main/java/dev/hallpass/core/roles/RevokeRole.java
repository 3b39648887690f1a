package dev.hallpass.core.roles;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Verdict;

/** Takes a role from a person; the last super administrator keeps theirs. */
public final class RevokeRole {
    private final RoleAssignments assignments;
    private final RoleActs acts;

    /** @param acts who may, and what is recorded */
    public RevokeRole(RoleAssignments assignments, RoleActs acts) {
        this.assignments = assignments;
        this.acts = acts;
    }

    /** @param origin from where, for the audit trail */
    public RoleChange revoke(Person by, RoleAssignment unwanted, String origin) {
        RoleActs.Wish wish = RoleActs.Wish.of(Act.REVOKE_ROLE, by, unwanted, origin);
        Verdict verdict = acts.may(by);
        if (!(verdict instanceof Verdict.Permitted)) {
            return acts.refused(wish, verdict);
        }
        RoleChange change = assignments.revoke(unwanted, acts.done(wish));
        if (change instanceof RoleChange.LastSuperAdministrator) {
            acts.recordRefusal(wish, "last-super-administrator");
        }
        return change;
    }
}
