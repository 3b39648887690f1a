package dev.hallpass.core.audit;

import java.util.List;

import dev.hallpass.core.people.Reach;

/** Port: reads the trail. */
public interface AuditEntries {
    /** The matching entries of all departments and of none: not for the eyes of a person whom a department limits. */
    default List<AuditEntry> read(AuditFilter filter) {
        return read(filter, new Reach.Everywhere());
    }

    /**
     * The matching entries, the newest first.
     *
     * @param within of which departments; for a person what policy says of reading the trail
     */
    List<AuditEntry> read(AuditFilter filter, Reach within);
}
