package dev.hallpass.core.roles.jdbc;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.roles.RoleAssignments;
import dev.hallpass.core.roles.RoleChange;
import dev.hallpass.core.sql.Columns;

final class JdbcRoleAssignments implements RoleAssignments {
    private static final String INSERT = """
        insert into role_assignment (person_id, role, department_key, department, granted_by, granted_at)
        values (:person, :role, :departmentKey, :department, :by, :at)
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcRoleAssignments(DataSource dataSource, People people, AuditTrail trail, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public RoleChange grant(RoleAssignment wanted, PersonId by, AuditEntry entry) {
        if (inForce(wanted)) {
            return new RoleChange.NothingToDo();
        }
        try {
            transactions.executeWithoutResult(status -> {
                insert(wanted, by);
                trail.append(entry);
            });
            return new RoleChange.Done();
        } catch (DuplicateKeyException grantedAtOnce) {
            return new RoleChange.NothingToDo();
        }
    }

    @Override
    public RoleChange revoke(RoleAssignment unwanted, AuditEntry entry) {
        return transactions.execute(status -> {
            lockSuperAdministrators(jdbc);
            int deleted = delete(unwanted);
            if (inForce(unwanted)) {
                status.setRollbackOnly();
                return new RoleChange.FromConfiguration();
            }
            return deleted == 0 ? new RoleChange.NothingToDo() : keepOrRollBack(unwanted, entry, status);
        });
    }

    private RoleChange keepOrRollBack(RoleAssignment gone, AuditEntry entry, TransactionStatus status) {
        boolean nobodyLeft = gone.role() == Role.SUPER_ADMINISTRATOR
                && people.assignments().stream().noneMatch(left -> left.role() == Role.SUPER_ADMINISTRATOR);
        if (nobodyLeft) {
            status.setRollbackOnly();
            return new RoleChange.LastSuperAdministrator();
        }
        trail.append(entry);
        return new RoleChange.Done();
    }

    /** Makes revocations wait for each other, so that each sees what the one before has left. */
    static void lockSuperAdministrators(JdbcClient jdbc) {
        jdbc.sql("select person_id from role_assignment where role = :role order by person_id for update")
                .param("role", Role.SUPER_ADMINISTRATOR.name())
                .query(UUID.class)
                .list();
    }

    private boolean inForce(RoleAssignment assignment) {
        return people.assignments().contains(assignment);
    }

    private void insert(RoleAssignment wanted, PersonId by) {
        jdbc.sql(INSERT)
                .param("person", wanted.person().value())
                .param("role", wanted.role().name())
                .param("departmentKey", key(wanted.department()))
                .param("department", wanted.department().map(Department::name).orElse(null))
                .param("by", by.value())
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    private int delete(RoleAssignment unwanted) {
        return jdbc.sql("delete from role_assignment"
                        + " where person_id = :person and role = :role and department_key = :departmentKey")
                .param("person", unwanted.person().value())
                .param("role", unwanted.role().name())
                .param("departmentKey", key(unwanted.department()))
                .update();
    }

    private static String key(Optional<Department> department) {
        return department.map(Department::key).orElse("");
    }
}
