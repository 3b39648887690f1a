package dev.hallpass.core.issuing;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.terms.ComputerId;

/**
 * Turns what an endpoint reports into the state of the issuance that it stems from. Nothing stored names the code:
 * each code that this computer may spend is computed and compared by its fingerprint.
 */
public final class RecordRedemption {
    private static final int PAGE = 500;

    private final Issuances issuances;
    private final CodeBackend backend;
    private final Clock clock;

    public RecordRedemption(Issuances issuances, CodeBackend backend, Clock clock) {
        this.issuances = issuances;
        this.backend = backend;
        this.clock = clock;
    }

    /**
     * Records one report; the same report again changes nothing.
     *
     * @param fingerprint how the endpoint names the code
     */
    public RedemptionOutcome record(Fingerprint fingerprint, Redemption redemption) {
        Optional<Issuance> found = find(fingerprint, redemption);
        if (found.isEmpty()) {
            return new RedemptionOutcome.Unmatched();
        }
        Change change = issuances.redeem(found.get().id(), redemption, entry(found.get(), redemption));
        Issuance after = issuances.find(found.get().id()).orElseThrow();
        return change == Change.MADE ? new RedemptionOutcome.Recorded(after) : new RedemptionOutcome.Known(after);
    }

    private Optional<Issuance> find(Fingerprint fingerprint, Redemption redemption) {
        ComputerId on = redemption.on();
        return new NewestFirst(PAGE, (below, most) -> issuances.spendableOn(on, redemption.at(), below, most))
                .first(issuance -> Optional.of(issuance)
                        .filter(one -> backend.fingerprints(one, on).contains(fingerprint)));
    }

    private AuditEntry entry(Issuance issuance, Redemption redemption) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Endpoint(redemption.on()),
                redemption.status() == ReceiptStatus.OPENED ? Act.REDEEM_CODE : Act.END_GRANT,
                issuance.subject(),
                AuditEntry.DONE,
                Optional.empty(),
                "sync");
    }
}
