package dev.hallpass.core.roles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Tells who holds which role. */
public final class ListRoles {
    private final People people;
    private final GroupAssignments groups;
    private final Policy policy;

    public ListRoles(People people, GroupAssignments groups, Policy policy) {
        this.people = people;
        this.groups = groups;
        this.policy = policy;
    }

    /** The holders of roles, the configured ones included, and the groups that stand for roles; or a refusal. */
    public RoleList list(Person viewer) {
        Verdict verdict = policy.mayAnywhere(viewer, Permission.MANAGE_ROLES);
        if (!(verdict instanceof Verdict.Permitted)) {
            return new RoleList.Refused(verdict);
        }
        List<RoleList.Holding> holdings = people.assignments().stream()
                .map(this::holding)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((RoleList.Holding holding) ->
                                holding.assignment().role())
                        .thenComparing(holding -> holding.holder().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new RoleList.Holdings(holdings, groups.all());
    }

    private Optional<RoleList.Holding> holding(RoleAssignment assignment) {
        return people.find(assignment.person()).map(holder -> new RoleList.Holding(holder, assignment));
    }
}
