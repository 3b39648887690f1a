package dev.hallpass.core.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.Recorded;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.sql.Columns;

final class JdbcAuditEntries implements AuditEntries {
    private final JdbcClient jdbc;

    JdbcAuditEntries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<Recorded> page(AuditFilter filter, Reach within) {
        Conditions conditions = Conditions.of(filter, within);
        return jdbc.sql("select * from audit_entry" + conditions.where() + " order by id desc fetch first ? rows only")
                .params(conditions.values(filter.most()))
                .query((row, number) -> new Recorded(row.getLong("id"), entry(row)))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Columns.instant(row, "at"),
                ActorColumns.read(row.getString("actor_kind"), row.getString("actor_id")),
                Act.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("justification")),
                row.getString("origin"),
                Optional.ofNullable(row.getString("department")).map(Department::new));
    }
}
