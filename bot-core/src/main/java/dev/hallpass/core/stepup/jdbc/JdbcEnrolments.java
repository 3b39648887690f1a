package dev.hallpass.core.stepup.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.core.sql.Transactions;
import dev.hallpass.core.stepup.Enrolment;
import dev.hallpass.core.stepup.Enrolments;
import dev.hallpass.core.stepup.SealedSecret;
import dev.hallpass.engine.key.KeyEpoch;

/** {@link Enrolments} over JDBC; one statement with its condition decides between several at once. */
final class JdbcEnrolments implements Enrolments {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AuditTrail trail;

    JdbcEnrolments(DataSource dataSource, AuditTrail trail) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new Transactions(dataSource);
        this.trail = trail;
    }

    @Override
    public Optional<Enrolment> find(PersonId person) {
        return jdbc.sql("select * from step_up_enrolment where person_id = :person")
                .param("person", person.value())
                .query(JdbcEnrolments::enrolment)
                .optional();
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                new PersonId(row.getObject("person_id", UUID.class)),
                new SealedSecret(new KeyEpoch(row.getInt("key_epoch")), row.getString("sealed_secret")),
                row.getLong("last_step"),
                Columns.instant(row, "enrolled_at"));
    }

    @Override
    public void keep(Enrolment enrolment, AuditEntry entry) {
        transactions.begin(() -> {
            int updated = filled(
                            "update step_up_enrolment set key_epoch = :epoch, sealed_secret = :sealed,"
                                    + " last_step = :step, enrolled_at = :at where person_id = :person",
                            enrolment)
                    .update();
            if (updated == 0) {
                filled(
                                "insert into step_up_enrolment (person_id, key_epoch, sealed_secret, last_step,"
                                        + " enrolled_at) values (:person, :epoch, :sealed, :step, :at)",
                                enrolment)
                        .update();
            }
            trail.append(entry);
            return updated;
        });
    }

    private JdbcClient.StatementSpec filled(String sql, Enrolment enrolment) {
        return jdbc.sql(sql)
                .param("person", enrolment.person().value())
                .param("epoch", enrolment.secret().epoch().value())
                .param("sealed", enrolment.secret().text())
                .param("step", enrolment.lastStep())
                .param("at", Columns.time(enrolment.at()));
    }

    @Override
    public Removal remove(PersonId person, AuditEntry entry) {
        return transactions.begin(() -> {
            int removed = jdbc.sql("delete from step_up_enrolment where person_id = :person")
                    .param("person", person.value())
                    .update();
            if (removed == 0) {
                return Removal.NONE;
            }
            trail.append(entry);
            return Removal.REMOVED;
        });
    }

    @Override
    public Use use(Enrolment enrolment, long step, SealedSecret secret) {
        int used = jdbc.sql(
                        "update step_up_enrolment set last_step = :step, key_epoch = :epoch, sealed_secret = :sealed"
                                + " where person_id = :person and last_step < :step and sealed_secret = :before")
                .param("step", step)
                .param("epoch", secret.epoch().value())
                .param("sealed", secret.text())
                .param("person", enrolment.person().value())
                .param("before", enrolment.secret().text())
                .update();
        return used == 1 ? Use.FIRST : Use.USED;
    }
}
