package dev.hallpass.core.requests.jdbc;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.requests.History;
import dev.hallpass.core.requests.Postings;
import dev.hallpass.core.requests.Requests;

/** Opens the stored requests. */
public final class RequestStore {
    private RequestStore() {}

    /** Outbox and trail must write to the same data source: each change stores state, events and audit entry at once. */
    public static Requests requests(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        return new JdbcRequests(dataSource, outbox, trail);
    }

    /** The messages in which requests stand. */
    public static Postings postings(DataSource dataSource) {
        return new JdbcPostings(dataSource);
    }

    /** What was issued before. */
    public static History history(DataSource dataSource) {
        return new JdbcHistory(dataSource);
    }
}
