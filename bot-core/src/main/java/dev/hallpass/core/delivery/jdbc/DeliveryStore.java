package dev.hallpass.core.delivery.jdbc;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.outbox.Outbox;

/** Opens the stored deliveries. */
public final class DeliveryStore {
    private DeliveryStore() {}

    /** Outbox and trail must write to the same data source: each change stores state, event and audit entry at once. */
    public static Deliveries over(DataSource dataSource, Outbox outbox, AuditTrail trail) {
        return new JdbcDeliveries(dataSource, outbox, trail);
    }
}
