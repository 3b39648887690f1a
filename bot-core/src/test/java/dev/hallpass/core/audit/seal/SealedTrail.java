package dev.hallpass.core.audit.seal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.ComputerId;

/** A trail on a database of its own, sealed as the product seals it. */
final class SealedTrail implements AutoCloseable {
    private static final Actor MARIA =
            new Actor.Human(new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001")));
    private static final Actor LAPTOP = new Actor.Endpoint(new ComputerId("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21"));

    final TestDatabase database = TestDatabase.fresh();
    final MutableClock clock = MutableClock.standing();
    final HeldEpochs epochs = HeldEpochs.one();
    final AuditTrail trail = AuditStore.trail(database.dataSource());
    final Seals seals = AuditStore.seals(database.dataSource());
    final List<Head> noted = new ArrayList<>();
    final SealTrail sealing = new SealTrail(seals, epochs, noted::add, clock);
    final VerifyTrail verifying = new VerifyTrail(seals, epochs);

    void append(int entries) {
        for (int i = 0; i < entries; i++) {
            trail.append(entry(i));
            clock.advance(Duration.ofMillis(7));
        }
    }

    private AuditEntry entry(int number) {
        Actor actor = List.of(MARIA, LAPTOP, new Actor.Hallpass()).get(number % 3);
        Optional<String> why = number % 2 == 0 ? Optional.of("trade fair " + number) : Optional.empty();
        return new AuditEntry(
                clock.instant(), actor, Act.ISSUE_CODE, "issuance " + number, AuditEntry.DONE, why, "slack T1 C1");
    }

    /** Lets so much time pass that nothing sealed before can still be joined by a late entry. */
    void settle() {
        sealing.run();
        clock.advance(Duration.ofHours(2));
        sealing.run();
    }

    List<Finding> findings(Optional<Head> external) {
        List<Finding> findings = new ArrayList<>();
        verifying.verify(external, findings::add);
        return findings;
    }

    Head head() {
        return seals.head().orElseThrow();
    }

    int change(String sql, Object... values) {
        return database.jdbc().sql(sql).params(values).update();
    }

    @Override
    public void close() {
        database.close();
    }
}
