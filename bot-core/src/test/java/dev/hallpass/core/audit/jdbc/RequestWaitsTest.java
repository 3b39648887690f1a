package dev.hallpass.core.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.audit.review.Waits;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.sql.Columns;
import dev.hallpass.engine.terms.Scope;

@OnEveryDatabase
class RequestWaitsTest {
    private static final Instant NOON = MutableClock.NOON;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    private static final Reach EVERYWHERE = new Reach.Everywhere();

    private final TestDatabase database = TestDatabase.fresh();
    private final UUID maria = person();

    @BeforeEach
    void ask() {
        request("APPROVED", Duration.ofSeconds(20), "Sales", Scope.DEVICE);
        request("APPROVED", Duration.ofSeconds(60), "Sales", Scope.DEVICE);
        request("APPROVED", Duration.ofMinutes(4), "Lager", Scope.ALL_DEVICES);
        request("APPROVED", Duration.ofHours(2), "Lager", Scope.ALL_DEVICES);
        request("DENIED", Duration.ofMinutes(2), "Lager", Scope.DEVICE);
        request("EXPIRED", Duration.ofMinutes(30), "Sales", Scope.DEVICE);
        request("PENDING", Duration.ZERO, "Sales", Scope.DEVICE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsHowLongApprovalTookAndWhatBecameOfTheRest() {
        Waits waits = waits(selection(Optional.empty(), Optional.empty()), EVERYWHERE);

        assertThat(waits.ended()).isEqualTo(new Waits.Ended(4, 1, 1, 0, 1));
        assertThat(waits.half()).contains(Duration.ofSeconds(60));
        assertThat(waits.mostly()).contains(Duration.ofHours(2));
        assertThat(waits.steps()).extracting(Waits.Step::approved).containsExactly(2L, 0L, 1L, 0L, 0L, 0L, 0L, 1L);
    }

    @Test
    void narrowsByDepartmentScopeAndPersonAndToWhatTheReaderMaySee() {
        assertThat(waits(selection(Optional.of(new Department("SALES")), Optional.empty()), EVERYWHERE)
                        .ended())
                .isEqualTo(new Waits.Ended(2, 0, 1, 0, 1));
        assertThat(waits(selection(Optional.empty(), Optional.of(Scope.ALL_DEVICES)), EVERYWHERE)
                        .ended())
                .isEqualTo(new Waits.Ended(2, 0, 0, 0, 0));
        assertThat(waits(
                                selection(Optional.empty(), Optional.empty()),
                                new Reach.Within(Set.of(new Department("Lager"))))
                        .ended())
                .isEqualTo(new Waits.Ended(2, 1, 0, 0, 0));
    }

    @Test
    void nothingIsSaidWhereNothingWasApproved() {
        Waits waits = waits(selection(Optional.empty(), Optional.of(Scope.TRANSFER_LIMIT_RESET)), EVERYWHERE);

        assertThat(waits.ended().all()).isZero();
        assertThat(waits.half()).isEmpty();
        assertThat(waits.mostly()).isEmpty();
    }

    private Waits waits(Selection selection, Reach within) {
        return AuditStore.overviews(database.dataSource())
                .of(selection, within, NOON)
                .waits();
    }

    private Selection selection(Optional<Department> department, Optional<Scope> scope) {
        return new Selection(TODAY, TODAY, ZoneOffset.UTC, department, Optional.of(new PersonId(maria)), scope);
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("insert into person (id, name, zone, locale, created_at) values (?, 'Maria', 'UTC', 'en', ?)")
                .params(id, Columns.time(NOON))
                .update();
        return id;
    }

    private void request(String state, Duration took, String department, Scope scope) {
        Object ended = state.equals("PENDING") ? null : Columns.time(NOON.plus(took));
        database.jdbc()
                .sql(
                        "insert into access_request (platform, workspace, event_id, requester, asked_at, origin, department,"
                                + " ruling, expires_at, state, ended_at) values ('SLACK', 'T1', ?, ?, ?, 'test', ?, '{}', ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        maria,
                        Columns.time(NOON),
                        department,
                        Columns.time(NOON.plusSeconds(1800)),
                        state,
                        ended)
                .update();
        database.jdbc()
                .sql("insert into access_request_terms (request_id, number, scope)"
                        + " select max(id), 0, ? from access_request")
                .param(scope.name())
                .update();
    }
}
