package dev.hallpass.core.stepup.jdbc;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.stepup.Enrolments;

/** Opens the stored enrolments. */
public final class EnrolmentStore {
    private EnrolmentStore() {}

    /** @param trail one over the same data source, so that a change and its entry are kept together */
    public static Enrolments over(DataSource dataSource, AuditTrail trail) {
        return new JdbcEnrolments(dataSource, trail);
    }
}
