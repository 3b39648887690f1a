package dev.hallpass.core.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A thousand tamperings of two thousand entries, each of them found. Each is undone by rolling it back. */
class TamperingTest {
    private static final int TAMPERINGS = 1000;
    private static final int MOST_FINDINGS = 5;
    private static final long SEED = 20261125;

    private static SealedTrail trail;
    private static Head head;

    @BeforeAll
    static void sealTwoThousandEntries() {
        trail = new SealedTrail();
        trail.change("alter table audit_entry alter column id set increment by " + Tampering.STEP);
        trail.append(Tampering.ROWS);
        trail.settle();
        head = trail.head();
        trail.change("set referential_integrity false");
    }

    @AfterAll
    static void close() {
        trail.close();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        assertThat(head.count()).isEqualTo(Tampering.ROWS);
        assertThat(trail.findings(Optional.of(head))).isEmpty();
    }

    @Test
    void aThousandTamperingsAreFoundAndNamed() {
        Random random = new Random(SEED);
        for (int i = 0; i < TAMPERINGS; i++) {
            Tampering tampering = Tampering.values()[i % Tampering.values().length];
            Optional<Head> noted =
                    tampering == Tampering.CUT_THE_TAIL_AND_MEND_THE_HEAD ? Optional.of(head) : Optional.empty();
            trail.database.transactions().executeWithoutResult(status -> {
                Tampering.Named named = tampering.on(trail, random);
                List<Finding> findings = trail.findings(noted);
                assertThat(named.isAmong(findings))
                        .as("%s: %s among %s", tampering, named, findings)
                        .isTrue();
                assertThat(findings)
                        .as(tampering.name())
                        .filteredOn(finding -> finding.kind() != Finding.Kind.INSERTED)
                        .hasSizeLessThan(MOST_FINDINGS);
                status.setRollbackOnly();
            });
        }
        assertThat(trail.findings(Optional.of(head))).isEmpty();
    }
}
