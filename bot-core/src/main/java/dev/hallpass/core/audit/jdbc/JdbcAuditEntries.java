package dev.hallpass.core.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.sql.Columns;

final class JdbcAuditEntries implements AuditEntries {
    private final JdbcClient jdbc;

    JdbcAuditEntries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public List<AuditEntry> read(AuditFilter filter, Reach within) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        filter.by().ifPresent(actor -> {
            conditions.add("actor_kind = ?");
            values.add(ActorColumns.kind(actor));
            Optional.ofNullable(ActorColumns.id(actor)).ifPresent(id -> {
                conditions.add("actor_id = ?");
                values.add(id);
            });
        });
        restrict(filter.act().map(Act::name), "act = ?", conditions, values);
        restrict(
                filter.containing().map(JdbcAuditEntries::pattern),
                "lower(subject) like ? escape '!'",
                conditions,
                values);
        restrict(filter.from().map(Columns::time), "at >= ?", conditions, values);
        restrict(filter.to().map(Columns::time), "at < ?", conditions, values);
        within(within, conditions, values);
        values.add(filter.most());
        return jdbc.sql(select(conditions))
                .params(values)
                .query(JdbcAuditEntries::entry)
                .list();
    }

    private static void within(Reach reach, List<String> conditions, List<Object> values) {
        if (reach instanceof Reach.Within limited) {
            String places = limited.departments().stream().map(one -> "?").collect(Collectors.joining(", "));
            conditions.add(places.isEmpty() ? "1 = 0" : "department_key in (" + places + ")");
            limited.departments().forEach(department -> values.add(department.key()));
        }
    }

    private static void restrict(Optional<?> value, String condition, List<String> conditions, List<Object> values) {
        value.ifPresent(present -> {
            conditions.add(condition);
            values.add(present);
        });
    }

    private static String select(List<String> conditions) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select * from audit_entry" + where + " order by id desc fetch first ? rows only";
    }

    private static String pattern(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
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
