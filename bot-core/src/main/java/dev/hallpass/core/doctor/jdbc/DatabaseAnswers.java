package dev.hallpass.core.doctor.jdbc;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.doctor.Check;
import dev.hallpass.core.doctor.Finding;

/** Whether the database answers. */
public final class DatabaseAnswers implements Check {
    private static final String SUBJECT = "Database";

    private final JdbcClient jdbc;

    private DatabaseAnswers(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    public static Check of(DataSource database) {
        return new DatabaseAnswers(database);
    }

    @Override
    public Finding look() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return Finding.well(SUBJECT, "answers.");
        } catch (DataAccessException away) {
            return Finding.failing(
                    SUBJECT,
                    "does not answer (" + away.getClass().getSimpleName() + ").",
                    "See that it runs and can be reached from here at spring.datasource.url; nothing works until then.");
        }
    }
}
