package dev.hallpass.core.issuing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.terms.ComputerId;

/**
 * What was redeemed on a computer, as far as it was reported: an endpoint whose state was lost, or put back from a
 * backup, learns of it at its next sync, so that no such code opens a second time.
 */
public final class SpentCodes {
    private final Issuances issuances;
    private final CodeBackend backend;
    private final Clock clock;

    public SpentCodes(Issuances issuances, CodeBackend backend, Clock clock) {
        this.issuances = issuances;
        this.backend = backend;
        this.clock = clock;
    }

    /** The codes that have not run out altogether, each under every name that the computer may have for it. */
    public List<Spent> on(ComputerId computer) {
        return issuances.spentOn(computer, clock.instant()).stream()
                .flatMap(there -> backend.fingerprints(there.issuance(), computer).stream()
                        .map(name -> new Spent(name, there.at())))
                .toList();
    }

    /** How many codes that are. */
    public int countOn(ComputerId computer) {
        return issuances.spentOn(computer, clock.instant()).size();
    }

    /** @param at when it was redeemed there */
    public record Spent(Fingerprint fingerprint, Instant at) {}
}
