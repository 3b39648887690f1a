package dev.hallpass.core.roles.jdbc;

import java.time.Clock;

import javax.sql.DataSource;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.People;
import dev.hallpass.core.roles.RoleAssignments;

/** Opens the stored role assignments. */
public final class RoleStore {
    private RoleStore() {}

    /**
     * Everything given works over the same data source.
     *
     * @param people who knows which roles the configuration gives
     */
    public static RoleAssignments over(DataSource dataSource, People people, AuditTrail trail, Clock clock) {
        return new JdbcRoleAssignments(dataSource, people, trail, clock);
    }
}
