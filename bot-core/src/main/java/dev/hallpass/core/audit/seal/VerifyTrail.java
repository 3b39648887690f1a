package dev.hallpass.core.audit.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.hallpass.core.audit.seal.Seals.Unsealed;
import dev.hallpass.core.keys.MasterSecrets;

/** Checks the whole trail against its seals, page by page: memory does not grow with the trail. */
public final class VerifyTrail {
    private static final int PAGE = 1000;

    private final Seals seals;
    private final MasterSecrets secrets;

    public VerifyTrail(Seals seals, MasterSecrets secrets) {
        this.seals = seals;
        this.secrets = secrets;
    }

    /**
     * Names whatever was changed, removed, inserted, reordered or cut. May run while Hallpass does.
     *
     * @param external a head that was noted elsewhere: without one a tail that was cut together with the stored head
     *     does not show
     * @param findings told each finding as it is made
     */
    public Verification verify(Optional<Head> external, Consumer<Finding> findings) {
        Walk walk = new Walk(findings);
        Optional<Head> kept = seals.head();
        HeadCheck stored = new HeadCheck(kept.orElse(Head.EMPTY), "the stored head");
        HeadCheck noted = new HeadCheck(external.orElse(Head.EMPTY), "the head that was given");
        Head end = walk.chain(List.of(stored, noted));
        if (kept.isEmpty()) {
            walk.tell(new Finding(Finding.Kind.CUT, end.count(), "The stored head of the chain was removed."));
        }
        stored.finding(end).ifPresent(walk::tell);
        noted.finding(end).ifPresent(walk::tell);
        walk.unsealed();
        return new Verification(end, walk.count, walk.waiting, walk.oldest);
    }

    /** One verification on its way. */
    private final class Walk {
        private final Consumer<Finding> findings;
        private long count;
        private long waiting;
        private Optional<Instant> oldest = Optional.empty();

        private Walk(Consumer<Finding> findings) {
            this.findings = findings;
        }

        private void tell(Finding finding) {
            count++;
            findings.accept(finding);
        }

        private Head chain(List<HeadCheck> heads) {
            ChainCheck check = new ChainCheck(new ChainSeal(secrets), this::tell);
            long last = Long.MIN_VALUE;
            List<StoredSeal> page;
            do {
                page = seals.after(last, PAGE);
                for (StoredSeal link : page) {
                    check.pass(link);
                    heads.forEach(head -> head.pass(link));
                    last = link.sequence();
                }
            } while (page.size() == PAGE);
            return check.end();
        }

        private void unsealed() {
            long last = Long.MIN_VALUE;
            List<Unsealed> page;
            do {
                page = seals.unsealed(last, PAGE);
                for (Unsealed entry : page) {
                    look(entry);
                    last = entry.id();
                }
            } while (page.size() == PAGE);
        }

        private void look(Unsealed entry) {
            if (entry.stray()) {
                tell(new Finding(
                        Finding.Kind.INSERTED,
                        entry.id(),
                        "Entry " + entry.id()
                                + " has no link in the chain: it was inserted, or its link was taken away."));
                return;
            }
            waiting++;
            oldest = oldest.filter(known -> !entry.at().isBefore(known)).or(() -> Optional.of(entry.at()));
        }
    }
}
