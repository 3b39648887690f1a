package dev.hallpass.core.endpoints;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;

/** Where a computer belongs when its administrator does not say: the one department that they administer, if it is one. */
final class HomeDepartment {
    private HomeDepartment() {}

    static Optional<Department> of(Person person) {
        if (person.holds(Role.SUPER_ADMINISTRATOR) || person.holds(Role.ADMINISTRATOR, Optional.empty())) {
            return Optional.empty();
        }
        List<Department> administered = person.assignments().stream()
                .filter(assignment -> assignment.role() == Role.ADMINISTRATOR)
                .map(RoleAssignment::department)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return administered.size() == 1 ? Optional.of(administered.get(0)) : Optional.empty();
    }
}
