package dev.hallpass.core.endpoints.jdbc;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.endpoints.Endpoints;
import dev.hallpass.core.endpoints.RunningGrants;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.registry.RegistryEntries;

/** Opens the stored enrolments and syncs. */
public final class EndpointStore {
    private EndpointStore() {}

    /** @param entries like outbox and trail one over the same data source, so that what belongs together is kept together */
    public static Endpoints over(DataSource dataSource, RegistryEntries entries, Outbox outbox, AuditTrail trail) {
        return new JdbcEndpoints(JdbcClient.create(dataSource), new Transactions(dataSource, outbox, trail), entries);
    }

    /** Where grants run now. */
    public static RunningGrants running(DataSource dataSource) {
        return new JdbcRunningGrants(JdbcClient.create(dataSource));
    }
}
