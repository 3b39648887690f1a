package dev.hallpass.core.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Reach;

class ExportTrailTest {
    private static final PersonId MARIA = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final TestDatabase database = TestDatabase.fresh();
    private final People people = mock(People.class);
    private final ExportTrail export = new ExportTrail(AuditStore.entries(database.dataSource()), people);

    @AfterEach
    void close() {
        database.close();
    }

    private void append(Actor actor, String subject, Optional<String> why, Optional<Department> department) {
        AuditStore.trail(database.dataSource())
                .append(new AuditEntry(
                        MutableClock.NOON,
                        actor,
                        Act.ISSUE_CODE,
                        subject,
                        AuditEntry.DONE,
                        why,
                        "slack T1",
                        department));
    }

    private String written(Format format, Reach within) {
        when(people.find(any())).thenReturn(Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(format, AuditFilter.newest(1), within, out);
        return out.toString(UTF_8);
    }

    @Test
    void writesCsvThatNoSpreadsheetTakesForAFormula() {
        append(new Actor.Human(MARIA), "=cmd|' /C calc'!A0", Optional.of("+49 30, \"fair\"\nnext"), Optional.empty());
        append(new Actor.Hallpass(), "issuance 2", Optional.of("@SUM(A1)"), Optional.of(new Department("-Sales")));

        assertThat(written(Format.CSV, new Reach.Everywhere()))
                .isEqualTo("\uFEFFid,at,actor,actorId,actorName,act,subject,outcome,justification,origin,department\r\n"
                        + "2,2026-11-23T12:00:00Z,hallpass,,,ISSUE_CODE,issuance 2,done,'@SUM(A1),slack T1,'-Sales\r\n"
                        + "1,2026-11-23T12:00:00Z,human," + MARIA
                        + ",,ISSUE_CODE,'=cmd|' /C calc'!A0,done,\"'+49 30, \"\"fair\"\"\nnext\",slack T1,\r\n");
    }

    @Test
    void writesOneJsonObjectALine() {
        append(new Actor.Human(MARIA), "issuance 1", Optional.of("a\nb"), Optional.empty());
        append(new Actor.Hallpass(), "issuance 2", Optional.empty(), Optional.of(new Department("Sales")));

        assertThat(written(Format.JSON_LINES, new Reach.Everywhere()).lines())
                .containsExactly(
                        "{\"id\":2,\"at\":\"2026-11-23T12:00:00Z\",\"actor\":\"hallpass\",\"act\":\"ISSUE_CODE\","
                                + "\"subject\":\"issuance 2\",\"outcome\":\"done\",\"origin\":\"slack T1\","
                                + "\"department\":\"Sales\"}",
                        "{\"id\":1,\"at\":\"2026-11-23T12:00:00Z\",\"actor\":\"human\",\"actorId\":\"" + MARIA
                                + "\",\"actorName\":\"\",\"act\":\"ISSUE_CODE\",\"subject\":\"issuance 1\","
                                + "\"outcome\":\"done\",\"justification\":\"a\\nb\",\"origin\":\"slack T1\"}");
    }

    @Test
    void writesNothingBeyondTheReach() {
        append(new Actor.Human(MARIA), "issuance 1", Optional.empty(), Optional.empty());

        assertThat(written(Format.JSON_LINES, new Reach.Within(Set.of(new Department("Sales")))))
                .isEmpty();
    }
}
