package dev.hallpass.core.audit.jdbc;

import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.sql.Columns;

/** Long texts are cut rather than refused: an act must not fail because its entry is too long. */
final class JdbcAuditTrail implements AuditTrail {
    private static final String INSERT = """
        insert into audit_entry (at, actor_kind, actor_id, act, subject, outcome, justification, origin, department,
            department_key)
        values (:at, :actorKind, :actorId, :act, :subject, :outcome, :justification, :origin, :department,
            :departmentKey)
        """;

    private final JdbcClient jdbc;

    JdbcAuditTrail(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void append(AuditEntry entry) {
        jdbc.sql(INSERT)
                .param("at", Columns.time(entry.at()))
                .param("actorKind", ActorColumns.kind(entry.actor()))
                .param("actorId", ActorColumns.id(entry.actor()))
                .param("act", entry.act().name())
                .param("subject", Columns.text(entry.subject(), 500))
                .param("outcome", Columns.text(entry.outcome(), 200))
                .param("justification", justification(entry.justification()))
                .param("origin", Columns.text(entry.origin(), 500))
                .param("department", entry.department().map(Department::name).orElse(null))
                .param("departmentKey", entry.department().map(Department::key).orElse(null))
                .update();
    }

    private static @Nullable String justification(Optional<String> text) {
        return text.map(given -> Columns.text(given, 2048)).orElse(null);
    }
}
