package dev.hallpass.core.roles;

import java.util.List;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.PersonId;

/** Port: the stored roles of groups. A change and its audit entry are kept together or not at all. */
public interface GroupAssignments {
    /** Every one in force. */
    List<GroupAssignment> all();

    /** {@link RoleChange.Done} or {@link RoleChange.NothingToDo}. */
    RoleChange grant(GroupAssignment wanted, PersonId by, AuditEntry entry);

    /**
     * {@link RoleChange.Done}, {@link RoleChange.NothingToDo} or {@link RoleChange.LastSuperAdministrator}: a group is no
     * super administrator to rely on, since it is emptied elsewhere, so that one person must be left who is.
     */
    RoleChange revoke(GroupAssignment unwanted, AuditEntry entry);
}
