package dev.hallpass.core.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.doctor.UnfitToServe;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.jdbc.IssuanceStore;
import dev.hallpass.core.outbox.Outbox;
import dev.hallpass.core.outbox.jdbc.OutboxRelay;

/** From the release before to this one, and both beside each other. */
@OnEveryDatabase
class SchemaTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("9");

    private final TestDatabase database = TestDatabase.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTheReleaseBeforeStoredIsReadAfterTheUpgrade() {
        flyway().target(BEFORE).load().migrate();
        writeAsTheReleaseBefore(1);
        Schema.migrate(flyway().load());

        assertThat(issuance(1).justification().orElseThrow().text()).isEqualTo("written by the release before 1");
        assertThat(AuditStore.entries(database.dataSource()).read(AuditFilter.newest(10)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo("issuance 1"));
    }

    @Test
    void theReleaseBeforeGoesOnWritingBesideThisOne() {
        Schema.migrate(flyway().load());
        writeAsTheReleaseBefore(1);
        writeAsTheReleaseBefore(2);

        assertThat(issuance(2).id()).isEqualTo(new IssuanceId(2));
        assertThat(database.jdbc()
                        .sql("select count(*) from issuance where justification like 'written by the release before%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSecondStartChangesNothing() {
        Schema.migrate(flyway().load());
        Schema.migrate(flyway().load());

        assertThat(flyway().load().info().pending()).isEmpty();
    }

    @Test
    void aSchemaOfALaterReleaseIsRefusedInASentence() {
        Schema.migrate(flyway().load());
        database.jdbc()
                .sql(
                        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                                + " values (999, '999', 'of a later release', 'SQL', 'V999__later.sql', 1, 'later', 1, true)")
                .update();

        assertThatThrownBy(() -> Schema.migrate(flyway().load()))
                .isInstanceOf(UnfitToServe.class)
                .hasMessageContaining("The database has the schema 999")
                .hasMessageContaining("Start that release");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration");
    }

    private Issuance issuance(long id) {
        Outbox outbox =
                OutboxRelay.over(database.dataSource(), Clock.systemUTC()).outbox();
        return IssuanceStore.over(database.dataSource(), outbox, AuditStore.trail(database.dataSource()))
                .find(new IssuanceId(id))
                .orElseThrow();
    }

    /** Every statement names its columns, as the program's do. */
    private void writeAsTheReleaseBefore(int number) {
        Arrays.stream(statements().replace("{n}", Integer.toString(number)).split(";\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .forEach(statement -> database.jdbc().sql(statement).update());
    }

    private static String statements() {
        try (InputStream stream = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("release-before.sql"))) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
