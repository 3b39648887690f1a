package dev.hallpass.core.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.people.PersonId;

/** What every store of proofs keeps to. */
public abstract class ProofsContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final PersonId bob = new PersonId(UUID.randomUUID());

    protected abstract Proofs proofs();

    @Test
    void aNumberIsMarkedOnceForEachPersonAndStep() {
        assertThat(proofs().mark(ada, 7)).isEqualTo(Proofs.Mark.FIRST);
        assertThat(proofs().mark(ada, 7)).isEqualTo(Proofs.Mark.USED);
        assertThat(proofs().mark(ada, 8)).isEqualTo(Proofs.Mark.FIRST);
        assertThat(proofs().mark(bob, 7)).isEqualTo(Proofs.Mark.FIRST);
    }

    @Test
    void aProofIsOnePersonsUntilItIsWithdrawn() {
        proofs().keep(ada, NOON);

        assertThat(proofs().until(ada)).contains(NOON);
        assertThat(proofs().until(bob)).isEmpty();
        proofs().withdraw(ada);
        assertThat(proofs().until(ada)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneMarks() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Proofs.Mark> mark = () -> proofs().mark(ada, 9);
            int first = 0;
            for (Future<Proofs.Mark> one : threads.invokeAll(Collections.nCopies(40, mark))) {
                first += one.get() == Proofs.Mark.FIRST ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
