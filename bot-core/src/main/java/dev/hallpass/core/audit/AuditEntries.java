package dev.hallpass.core.audit;

import java.util.List;

/** Port: reads the trail. */
public interface AuditEntries {
    /** The matching entries, the newest first. */
    List<AuditEntry> read(AuditFilter filter);
}
