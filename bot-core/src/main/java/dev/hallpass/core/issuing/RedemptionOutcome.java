package dev.hallpass.core.issuing;

/** What a reported redemption turned out to be. */
public sealed interface RedemptionOutcome {
    /** News, and kept. */
    record Recorded(Issuance issuance) implements RedemptionOutcome {}

    /** Reported before. */
    record Known(Issuance issuance) implements RedemptionOutcome {}

    /** Of no code that was issued for this computer or for a user alone: forged, unless it is a universal one. */
    record Unmatched() implements RedemptionOutcome {}
}
