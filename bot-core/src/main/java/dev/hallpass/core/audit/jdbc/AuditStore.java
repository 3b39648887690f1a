package dev.hallpass.core.audit.jdbc;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.review.Overviews;
import dev.hallpass.core.audit.seal.Seals;
import dev.hallpass.core.audit.syslog.Forwarding;

/** Opens the stored audit trail. */
public final class AuditStore {
    private AuditStore() {}

    /** For adding entries; joins the caller's transaction on the same data source. */
    public static AuditTrail trail(DataSource dataSource) {
        return new JdbcAuditTrail(dataSource);
    }

    /** The chain of seals over them. */
    public static Seals seals(DataSource dataSource) {
        return new JdbcSeals(dataSource);
    }

    /** How far the trail was forwarded. */
    public static Forwarding forwarding(DataSource dataSource) {
        return new JdbcForwarding(dataSource);
    }

    /** Figures over what was issued. */
    public static Overviews overviews(DataSource dataSource) {
        return new JdbcOverviews(dataSource);
    }

    /** For reading them. */
    public static AuditEntries entries(DataSource dataSource) {
        return new JdbcAuditEntries(dataSource);
    }
}
