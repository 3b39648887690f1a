package dev.hallpass.core.issuing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Which issuances a person may see by the roles that they hold. */
final class Sights {
    private final Policy policy;

    Sights(Policy policy) {
        this.policy = policy;
    }

    Sight of(Person viewer) {
        if (maySee(viewer, Optional.empty())) {
            return new Sight.Everything(viewer.id());
        }
        Set<Department> departments = viewer.assignments().stream()
                .map(RoleAssignment::department)
                .flatMap(Optional::stream)
                .filter(department -> maySee(viewer, Optional.of(department)))
                .collect(Collectors.toSet());
        return new Sight.OwnAnd(viewer.id(), departments);
    }

    private boolean maySee(Person viewer, Optional<Department> department) {
        return policy.may(viewer, Permission.LIST_CODES, department) instanceof Verdict.Permitted;
    }
}
