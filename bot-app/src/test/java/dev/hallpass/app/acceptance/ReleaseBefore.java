package dev.hallpass.app.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.sql.Schema;

/** What the release before this one left in a database, and what it writes while it still runs beside this one. */
final class ReleaseBefore {
    private static final String SCHEMA = "9";
    private static final String WRITTEN =
            "(?s)(--[^\\n]*\\n)?insert into (person|account|audit_entry|computer|issuance|issuance_serial) .*";
    private static final int SLOTS = 16;

    private final JdbcClient jdbc;

    private ReleaseBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its schema, its first issuance, and a universal chain that it has computed. */
    static ReleaseBefore in(OwnPostgres postgres) {
        Flyway.configure()
                .dataSource(postgres.dataSource())
                .target(SCHEMA)
                .load()
                .migrate();
        ReleaseBefore release = new ReleaseBefore(postgres.jdbc());
        release.issues(1);
        release.hasChain();
        return release;
    }

    /** A person, a computer and an issuance for the purpose {@link #purpose}, each with that number. */
    void issues(int number) {
        Arrays.stream(script().replace("{n}", Integer.toString(number)).split(";\n"))
                .map(String::strip)
                .filter(statement -> statement.matches(WRITTEN))
                .forEach(statement -> jdbc.sql(statement).update());
    }

    static String purpose(int number) {
        return "written by the release before " + number;
    }

    private void hasChain() {
        jdbc.sql("insert into universal_chain (number, chain_id, epoch, start_day, period_days, steps, ready_at)"
                        + " values (1, 'before', 1, current_date - 1, 1, 120, current_timestamp)")
                .update();
        IntStream.range(0, SLOTS)
                .forEach(slot -> jdbc.sql(
                                "insert into universal_anchor (chain_id, slot, anchor) values ('before', ?, '0612ef8d1ec46556df')")
                        .param(slot)
                        .update());
    }

    private static String script() {
        try (InputStream stream = Objects.requireNonNull(Schema.class.getResourceAsStream("release-before.sql"))) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
