package dev.hallpass.core.roles.jdbc;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.People;
import dev.hallpass.core.roles.GroupAssignments;
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

    /** The roles of groups; as with {@link #over}. */
    public static GroupAssignments ofGroups(DataSource dataSource, People people, AuditTrail trail, Clock clock) {
        return new JdbcGroupAssignments(dataSource, people, trail, clock);
    }

    /** The roles of groups, to read alone. */
    public static Supplier<List<GroupAssignment>> grantedToGroups(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return () -> JdbcGroupAssignments.all(jdbc);
    }
}
