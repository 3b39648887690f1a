package dev.hallpass.core.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.seal.Finding.Kind;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.engine.key.KeyEpoch;

@OnEveryDatabase
class SealTrailTest {
    private final SealedTrail trail = new SealedTrail();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void sealsEachEntryOnceAndNotesTheHead() {
        trail.append(3);
        trail.sealing.run();
        trail.sealing.run();
        trail.append(2);
        trail.sealing.run();

        assertThat(trail.noted).extracting(Head::count).containsExactly(3L, 5L);
        assertThat(trail.noted.get(1)).isEqualTo(trail.head());
        assertThat(trail.seals.after(0, 10)).extracting(StoredSeal::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(trail.findings(Optional.of(trail.noted.get(0)))).isEmpty();
    }

    @Test
    void sealsMoreThanOneBatch() {
        trail.append(1001);
        trail.sealing.run();

        assertThat(trail.head().count()).isEqualTo(1001);
        assertThat(trail.findings(Optional.empty())).isEmpty();
    }

    @Test
    void anEntryThatCommitsAfterHigherIdsIsSealedBehindThem() {
        trail.append(1);
        trail.change("insert into audit_entry (id, at, actor_kind, act, subject, outcome, origin) select 100, at,"
                + " actor_kind, act, subject, outcome, origin from audit_entry");
        trail.sealing.run();
        trail.append(1);
        trail.sealing.run();

        assertThat(trail.seals.after(0, 10)).extracting(StoredSeal::entryId).containsExactly(1L, 100L, 2L);
        assertThat(trail.findings(Optional.empty())).isEmpty();
    }

    @Test
    void whatTurnsUpHoursLaterAmongSealedEntriesIsNotSealed() {
        trail.append(1);
        trail.change("insert into audit_entry (id, at, actor_kind, act, subject, outcome, origin) select 100, at,"
                + " actor_kind, act, subject, outcome, origin from audit_entry");
        trail.settle();
        trail.append(1);
        trail.sealing.run();

        assertThat(trail.head().count()).isEqualTo(2);
        assertThat(trail.findings(Optional.empty())).extracting(Finding::kind).containsExactly(Kind.INSERTED);
    }

    @Test
    void whatWaitedWhileNobodySealedIsSealed() {
        trail.append(2);
        trail.sealing.run();
        trail.append(2);
        trail.clock.advance(Duration.ofDays(3));
        Verification before = trail.verifying.verify(Optional.empty(), finding -> {});
        trail.settle();

        assertThat(before.unsealed()).isEqualTo(2);
        assertThat(before.findings()).isZero();
        assertThat(trail.head().count()).isEqualTo(4);
        assertThat(trail.findings(Optional.empty())).isEmpty();
    }

    @Test
    void keepsSayingByWhichEpochEachEntryWasSealed() {
        trail.append(2);
        trail.sealing.run();
        trail.epochs.begin(KeyEpoch.FIRST.next(), 2);
        trail.append(2);
        trail.sealing.run();

        assertThat(trail.seals.after(0, 10)).extracting(StoredSeal::epoch).containsExactly(1, 1, 2, 2);
        assertThat(trail.findings(Optional.empty())).isEmpty();

        trail.epochs.forget(KeyEpoch.FIRST);
        assertThat(trail.findings(Optional.empty()))
                .extracting(Finding::kind)
                .containsExactly(Kind.UNKNOWN_EPOCH, Kind.UNKNOWN_EPOCH);
    }

    @Test
    void anotherKeyFitsNoLink() {
        trail.append(2);
        trail.sealing.run();
        trail.epochs.begin(KeyEpoch.FIRST, 9);

        assertThat(trail.findings(Optional.empty()))
                .extracting(Finding::kind)
                .containsExactly(Kind.CHANGED, Kind.CHANGED);
    }

    @Test
    void severalAtOnceMakeOneChain() {
        trail.append(300);
        CompletableFuture<?>[] sealers = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> new SealTrail(trail.seals, trail.epochs, head -> {}, trail.clock).run()))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sealers).join();

        assertThat(trail.head().count()).isEqualTo(300);
        assertThat(trail.findings(Optional.empty())).isEmpty();
    }

    @Test
    void namesTheOneEntryThatWasChanged() {
        trail.append(5);
        trail.sealing.run();
        trail.change("update audit_entry set subject = 'issuance 7' where id = 3");

        assertThat(trail.findings(Optional.empty()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .isEqualTo("Entry 3, link 3 of the chain, is not what was sealed: it or its link was changed or"
                                + " moved."));
    }

    @Test
    void namesTheOneLinkThatWasOverwritten() {
        trail.append(5);
        trail.sealing.run();
        trail.change("update audit_seal set seal = ? where sequence = 3", SealValue.NONE.hex());

        assertThat(trail.findings(Optional.empty())).extracting(Finding::place).containsExactly(3L);
    }

    @Test
    void aTailThatWasCutWithItsHeadShowsAgainstTheHeadInTheLog() {
        trail.append(5);
        trail.sealing.run();
        Head logged = trail.noted.get(0);
        trail.change("delete from audit_seal where sequence > 3");
        trail.change("delete from audit_entry where id > 3");
        trail.change("update audit_head set sealed = 3, seal = (select seal from audit_seal where sequence = 3)");

        assertThat(trail.findings(Optional.empty())).isEmpty();
        assertThat(trail.findings(Optional.of(logged)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .isEqualTo("The chain ends at link 3, and the head that was given says 5: its tail was cut."));
    }

    @Test
    void theHeadIsReadAsItIsWritten() {
        Head head = new Head(42, new SealValue("ab".repeat(32)));

        assertThat(Head.read(" " + head + "\n")).isEqualTo(head);
    }
}
