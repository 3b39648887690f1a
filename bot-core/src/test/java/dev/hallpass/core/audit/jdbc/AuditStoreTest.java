package dev.hallpass.core.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.Kind;
import dev.hallpass.core.audit.Topic;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Reach;
import dev.hallpass.engine.terms.ComputerId;

@OnEveryDatabase
class AuditStoreTest {
    private static final Actor MARIA = new Actor.Human(new PersonId(UUID.randomUUID()));
    private static final Actor LAPTOP = new Actor.Endpoint(new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21"));
    private static final Instant NOON = MutableClock.NOON;

    private final TestDatabase database = TestDatabase.fresh();
    private final AuditTrail trail = AuditStore.trail(database.dataSource());
    private final AuditEntries entries = AuditStore.entries(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void readsBackWhatWasAppendedTheNewestFirst() {
        AuditEntry first = new AuditEntry(
                NOON, MARIA, Act.ISSUE_CODE, "issuance 1", AuditEntry.DONE, Optional.of("„trade fair“ 🎪"), "slack T1");
        AuditEntry second = entry(NOON.plusSeconds(1), LAPTOP, Act.REDEEM_CODE, "issuance 1");
        AuditEntry third = entry(NOON.plusSeconds(2), new Actor.Hallpass(), Act.DELIVER_CODE, "issuance 1");
        trail.append(first);
        trail.append(second);
        trail.append(third);

        assertThat(entries.read(AuditFilter.newest(10))).containsExactly(third, second, first);
        assertThat(entries.read(AuditFilter.newest(1))).containsExactly(third);
    }

    @Test
    void filtersByActorActTextAndTime() {
        AuditEntry issued = entry(NOON, MARIA, Act.ISSUE_CODE, "computer LT-0042");
        AuditEntry redeemed = entry(NOON.plusSeconds(60), LAPTOP, Act.REDEEM_CODE, "computer LT_0042 100%");
        trail.append(issued);
        trail.append(redeemed);

        assertThat(entries.read(all().by(MARIA))).containsExactly(issued);
        assertThat(entries.read(all().of(Kind.REDEEMED))).containsExactly(redeemed);
        assertThat(entries.read(all().of(Kind.REFUSED))).isEmpty();
        assertThat(entries.read(all().containing("lt_"))).containsExactly(redeemed);
        assertThat(entries.read(all().containing("0%"))).containsExactly(redeemed);
        assertThat(entries.read(all().from(NOON).to(NOON.plusSeconds(60)))).containsExactly(issued);
    }

    @Test
    void filtersByComputerAndCode() {
        ComputerId id = new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21");
        AuditEntry synced = entry(NOON, LAPTOP, Act.SYNC_COMPUTER, "computer LT-0042, epoch 2, zone UTC");
        AuditEntry retired = entry(NOON, MARIA, Act.RETIRE_COMPUTER, "computer LT-0042");
        AuditEntry refused = entry(NOON, MARIA, Act.ISSUE_CODE, "computer " + id.value());
        AuditEntry other = entry(NOON, MARIA, Act.RETIRE_COMPUTER, "computer LT-00421");
        AuditEntry code = entry(NOON, MARIA, Act.ISSUE_CODE, "issuance 12");
        List.of(synced, retired, refused, other, code).forEach(trail::append);

        assertThat(entries.read(all().about(new Topic.OnComputer(id, "LT-0042"))))
                .containsExactly(refused, retired, synced);
        assertThat(entries.read(all().about(new Topic.OfCode(12)))).containsExactly(code);
        assertThat(entries.read(all().about(new Topic.OfCode(1)))).isEmpty();
    }

    @Test
    void readsAllOfItPageByPage() {
        List<AuditEntry> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.add(0, entry(NOON.plusSeconds(i), MARIA, Act.ISSUE_CODE, "issuance " + i));
            trail.append(written.get(0));
        }
        List<AuditEntry> read = new ArrayList<>();
        entries.each(all().most(3), new Reach.Everywhere(), recorded -> read.add(recorded.entry()));

        assertThat(read).isEqualTo(written);
    }

    @Test
    void keepsPeopleToTheirDepartments() {
        AuditEntry sales = entry(NOON, MARIA, Act.ISSUE_CODE, "issuance 1").of(Optional.of(new Department("Sales")));
        trail.append(sales);
        trail.append(entry(NOON, MARIA, Act.ISSUE_CODE, "issuance 2"));

        assertThat(entries.read(all(), new Reach.Within(Set.of(new Department("SALES")))))
                .containsExactly(sales);
        assertThat(entries.read(all().ofDepartment(new Department("sales")))).containsExactly(sales);
        assertThat(entries.read(all(), new Reach.Within(Set.of()))).isEmpty();
    }

    @Test
    void anEntryIsLostWithTheTransactionItBelongsTo() {
        database.transactions().executeWithoutResult(status -> {
            trail.append(entry(NOON, MARIA, Act.ISSUE_CODE, "issuance 1"));
            status.setRollbackOnly();
        });

        assertThat(entries.read(AuditFilter.newest(10))).isEmpty();
    }

    @Test
    void longTextIsCutBetweenCharactersAndNulIsDropped() {
        String subject = "\0" + "x".repeat(499) + "😀";
        trail.append(entry(NOON, MARIA, Act.RUN_COMMAND, subject));

        assertThat(entries.read(AuditFilter.newest(1)).get(0).subject()).isEqualTo("x".repeat(499));
    }

    private static AuditEntry entry(Instant at, Actor actor, Act act, String subject) {
        return new AuditEntry(at, actor, act, subject, AuditEntry.DONE, Optional.empty(), "test");
    }

    private static AuditFilter all() {
        return AuditFilter.newest(10);
    }
}
