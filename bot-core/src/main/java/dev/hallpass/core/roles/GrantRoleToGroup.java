package dev.hallpass.core.roles;

import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.account.Accounts.Roll;
import dev.hallpass.core.policy.Verdict;

/** Gives the members of a group a role, as long as they are members; the directory is asked who they are. */
public final class GrantRoleToGroup {
    private final GroupAssignments assignments;
    private final GroupRolls rolls;
    private final RoleActs acts;

    /** @param acts who may, and what is recorded */
    public GrantRoleToGroup(GroupAssignments assignments, GroupRolls rolls, RoleActs acts) {
        this.assignments = assignments;
        this.rolls = rolls;
        this.acts = acts;
    }

    /** @param origin from where, for the audit trail */
    public RoleChange grant(Person by, GroupAssignment wanted, String origin) {
        RoleActs.Wish wish = RoleActs.Wish.of(Act.GRANT_ROLE, by, wanted, origin);
        Verdict verdict = acts.may(by);
        if (!(verdict instanceof Verdict.Permitted)) {
            return acts.refused(wish, verdict);
        }
        return refusal(wish, rolls.now(wanted.group()))
                .orElseGet(() -> assignments.grant(wanted, by.id(), acts.done(wish)));
    }

    private Optional<RoleChange> refusal(RoleActs.Wish wish, Roll roll) {
        if (roll instanceof Roll.Unavailable) {
            return Optional.of(acts.refused(wish, new RoleChange.DirectoryUnavailable(), "directory-unavailable"));
        }
        if (roll instanceof Roll.Unknown) {
            return Optional.of(acts.refused(wish, new RoleChange.UnknownGroup(), "unknown-group"));
        }
        return ((Roll.Members) roll).users().isEmpty()
                ? Optional.of(acts.refused(wish, new RoleChange.EmptyGroup(), "empty-group"))
                : Optional.empty();
    }
}
