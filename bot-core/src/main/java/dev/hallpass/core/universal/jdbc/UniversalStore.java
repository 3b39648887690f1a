package dev.hallpass.core.universal.jdbc;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.universal.Chains;
import dev.hallpass.core.universal.Showings;

/** Opens the stored universal chains and showings. */
public final class UniversalStore {
    private UniversalStore() {}

    /** Chains and anchors. */
    public static Chains chains(DataSource dataSource) {
        return new JdbcChains(JdbcClient.create(dataSource));
    }

    /** @param outbox like trail one over the same data source, so that what belongs together is kept together */
    public static Showings showings(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        return new JdbcShowings(JdbcClient.create(dataSource), transactions, outbox, trail);
    }
}
