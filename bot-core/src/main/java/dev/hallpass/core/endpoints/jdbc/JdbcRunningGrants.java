package dev.hallpass.core.endpoints.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.endpoints.RunningGrants;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.sql.Columns;

/** {@link RunningGrants} over JDBC. */
final class JdbcRunningGrants implements RunningGrants {
    /** A universal grant lasts an hour ({@code endpoint.md}); its report holds no end. */
    private static final Duration UNIVERSAL = Duration.ofHours(1);

    private final JdbcClient jdbc;

    JdbcRunningGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Optional<Department>> departments(Instant at) {
        return jdbc.sql("select c.department from computer c where c.active_key is not null and (exists"
                        + " (select 1 from issuance_redemption r join issuance i on i.id = r.issuance_id"
                        + " where r.computer_id = c.id and r.status = 'OPENED' and r.until_at > :at"
                        + " and i.revoked_at is null)"
                        + " or exists (select 1 from redemption_report p where p.computer_id = c.id"
                        + " and p.outcome = 'UNIVERSAL' and p.status = 'OPENED' and p.received_at > :hourAgo))")
                .param("at", Columns.time(at))
                .param("hourAgo", Columns.time(at.minus(UNIVERSAL)))
                .query((row, number) -> Optional.ofNullable(row.getString(1)).map(Department::new))
                .list();
    }
}
