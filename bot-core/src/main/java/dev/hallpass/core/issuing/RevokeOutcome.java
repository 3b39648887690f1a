package dev.hallpass.core.issuing;

import java.time.Instant;

import dev.hallpass.core.policy.Verdict;

/** How a revocation ended. */
public sealed interface RevokeOutcome {
    /**
     * It is revoked here; the endpoint learns of it at its next sync.
     *
     * @param issuance as revoked
     * @param stillUsableUntil until when an endpoint that does not sync takes the code, or leaves its access running
     */
    record Revoked(Issuance issuance, Instant stillUsableUntil) implements RevokeOutcome {}

    record NotFound(IssuanceId id) implements RevokeOutcome {}

    /** @param verdict policy's answer, never {@link Verdict.Permitted} */
    record NotPermitted(Verdict verdict) implements RevokeOutcome {}

    record AlreadyRevoked(Issuance issuance, IssuanceState.Revoked state) implements RevokeOutcome {}

    /** Nothing is left to revoke: no access from it can still run. */
    record AlreadyOver(Issuance issuance, Instant since) implements RevokeOutcome {}
}
