package dev.hallpass.core.people;

import java.util.Optional;

/**
 * One role held by one person.
 *
 * @param department where it holds; empty for the whole organisation
 */
public record RoleAssignment(PersonId person, Role role, Optional<Department> department) {
    /** @throws IllegalArgumentException for a super administrator of a department: that role has no limit */
    public RoleAssignment {
        if (role == Role.SUPER_ADMINISTRATOR && department.isPresent()) {
            throw new IllegalArgumentException("a super administrator cannot be limited to a department");
        }
    }

    /** Whether the role holds for something of that department; what has no department needs an unlimited role. */
    public boolean covers(Optional<Department> of) {
        return department.isEmpty() || department.equals(of);
    }
}
