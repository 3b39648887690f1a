package dev.hallpass.core.roles;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.RoleAssignment;

/** Port: the stored assignments. A change and its audit entry are kept together or not at all; what changes nothing leaves no entry. */
public interface RoleAssignments {
    /** {@link RoleChange.Done} or {@link RoleChange.NothingToDo}. */
    RoleChange grant(RoleAssignment wanted, PersonId by, AuditEntry entry);

    /**
     * Any outcome but {@link RoleChange.Refused}. Of two super administrators who revoke each other at the same moment
     * one stays.
     */
    RoleChange revoke(RoleAssignment unwanted, AuditEntry entry);
}
