package dev.hallpass.core.audit;

/** Port: append-only. Entries written inside a transaction of the caller are kept or lost with it. */
public interface AuditTrail {
    void append(AuditEntry entry);
}
