package dev.hallpass.core.roles;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Verdict;

/** Takes a role from the members of a group; the directory need not know the group any more. */
public final class RevokeRoleFromGroup {
    private final GroupAssignments assignments;
    private final RoleActs acts;

    /** @param acts who may, and what is recorded */
    public RevokeRoleFromGroup(GroupAssignments assignments, RoleActs acts) {
        this.assignments = assignments;
        this.acts = acts;
    }

    /** @param origin from where, for the audit trail */
    public RoleChange revoke(Person by, GroupAssignment unwanted, String origin) {
        RoleActs.Wish wish = RoleActs.Wish.of(Act.REVOKE_ROLE, by, unwanted, origin);
        Verdict verdict = acts.may(by);
        if (!(verdict instanceof Verdict.Permitted)) {
            return acts.refused(wish, verdict);
        }
        RoleChange change = assignments.revoke(unwanted, acts.done(wish));
        return change instanceof RoleChange.LastSuperAdministrator
                ? acts.refused(wish, change, "last-super-administrator")
                : change;
    }
}
