package dev.hallpass.core.issuing.jdbc;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.outbox.Outbox;

/** Opens the stored issuances. */
public final class IssuanceStore {
    private IssuanceStore() {}

    /** Outbox and trail must write to the same data source: each change stores state, events and audit entry at once. */
    public static Issuances over(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        return new JdbcIssuances(dataSource, new Promises(outbox, trail));
    }
}
