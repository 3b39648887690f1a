package dev.hallpass.core.audit;

/** An entry as it stands in the trail. */
public record Recorded(long id, AuditEntry entry) {}
