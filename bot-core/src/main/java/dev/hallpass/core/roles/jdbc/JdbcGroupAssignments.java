package dev.hallpass.core.roles.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.Group;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.roles.GroupAssignments;
import dev.hallpass.core.roles.RoleChange;
import dev.hallpass.core.sql.Columns;

final class JdbcGroupAssignments implements GroupAssignments {
    private static final int LONGEST_NAME = 300;

    private static final String INSERT = """
        insert into group_role (platform, workspace, group_id, name, role, department_key, department, granted_by,
            granted_at)
        values (:platform, :workspace, :group, :name, :role, :departmentKey, :department, :by, :at)
        """;

    private static final String DELETE = """
        delete from group_role where platform = :platform and workspace = :workspace and group_id = :group
            and role = :role and department_key = :departmentKey
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcGroupAssignments(DataSource dataSource, People people, AuditTrail trail, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<GroupAssignment> all() {
        return all(jdbc);
    }

    static List<GroupAssignment> all(JdbcClient jdbc) {
        return jdbc.sql("select * from group_role order by name, role, department_key")
                .query(JdbcGroupAssignments::read)
                .list();
    }

    @Override
    public RoleChange grant(GroupAssignment wanted, PersonId by, AuditEntry entry) {
        try {
            transactions.executeWithoutResult(status -> {
                insert(wanted, by);
                trail.append(entry);
            });
            return new RoleChange.Done();
        } catch (DuplicateKeyException granted) {
            return new RoleChange.NothingToDo();
        }
    }

    @Override
    public RoleChange revoke(GroupAssignment unwanted, AuditEntry entry) {
        return transactions.execute(status -> {
            JdbcRoleAssignments.lockSuperAdministrators(jdbc);
            int deleted = named(DELETE, unwanted).update();
            return deleted == 0 ? new RoleChange.NothingToDo() : keepOrRollBack(unwanted, entry, status);
        });
    }

    private RoleChange keepOrRollBack(GroupAssignment gone, AuditEntry entry, TransactionStatus status) {
        boolean nobodyLeft = gone.role() == Role.SUPER_ADMINISTRATOR
                && people.assignments().stream().noneMatch(left -> left.role() == Role.SUPER_ADMINISTRATOR);
        if (nobodyLeft) {
            status.setRollbackOnly();
            return new RoleChange.LastSuperAdministrator();
        }
        trail.append(entry);
        return new RoleChange.Done();
    }

    private void insert(GroupAssignment wanted, PersonId by) {
        named(INSERT, wanted)
                .param("name", Columns.text(wanted.name(), LONGEST_NAME))
                .param("department", wanted.department().map(Department::name).orElse(null))
                .param("by", by.value())
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec named(String sql, GroupAssignment assignment) {
        return jdbc.sql(sql)
                .param("platform", assignment.group().platform().name())
                .param("workspace", assignment.group().workspace())
                .param("group", assignment.group().id())
                .param("role", assignment.role().name())
                .param(
                        "departmentKey",
                        assignment.department().map(Department::key).orElse(""));
    }

    private static GroupAssignment read(ResultSet row, int number) throws SQLException {
        return new GroupAssignment(
                new Group(
                        Platform.valueOf(row.getString("platform")),
                        row.getString("workspace"),
                        row.getString("group_id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("department")).map(Department::new));
    }
}
