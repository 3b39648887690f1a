package dev.hallpass.core.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.PersonId;
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

        assertThat(entries.read(filter(Optional.of(MARIA), Optional.empty(), Optional.empty())))
                .containsExactly(issued);
        assertThat(entries.read(filter(Optional.empty(), Optional.of(Act.REDEEM_CODE), Optional.empty())))
                .containsExactly(redeemed);
        assertThat(entries.read(filter(Optional.empty(), Optional.empty(), Optional.of("lt_"))))
                .containsExactly(redeemed);
        assertThat(entries.read(filter(Optional.empty(), Optional.empty(), Optional.of("0%"))))
                .containsExactly(redeemed);
        assertThat(entries.read(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON),
                        Optional.of(NOON.plusSeconds(60)),
                        10)))
                .containsExactly(issued);
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

    private static AuditFilter filter(Optional<Actor> by, Optional<Act> act, Optional<String> containing) {
        return new AuditFilter(by, act, containing, Optional.empty(), Optional.empty(), 10);
    }
}
