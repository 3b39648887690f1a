package dev.hallpass.core.people;

import java.util.Optional;

import dev.hallpass.core.people.account.Group;

/**
 * One role that the members of a group hold, as long as they are members.
 *
 * @param name how people call the group; it tells nothing apart
 * @param department where it holds; empty for the whole organisation
 */
public record GroupAssignment(Group group, String name, Role role, Optional<Department> department) {
    /** @throws IllegalArgumentException for a super administrator of a department: that role has no limit */
    public GroupAssignment {
        if (role == Role.SUPER_ADMINISTRATOR && department.isPresent()) {
            throw new IllegalArgumentException("a super administrator cannot be limited to a department");
        }
    }

    /** What a member holds by it. */
    public RoleAssignment of(PersonId member) {
        return new RoleAssignment(member, role, department);
    }
}
