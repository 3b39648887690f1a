package dev.hallpass.core.issuing;

import java.time.Instant;

import dev.hallpass.engine.terms.ComputerId;

/** What became of a receipt that a person brought. */
public sealed interface ReceiptOutcome {
    /** It proves that the code was redeemed there, and nobody knew. */
    record Redeemed(Issuance issuance, ComputerId on, Instant accessEnd) implements ReceiptOutcome {}

    /**
     * It proves that the access is over there, and nobody knew.
     *
     * @param givenBack whether it was given back before its time
     */
    record Ended(Issuance issuance, ComputerId on, boolean givenBack) implements ReceiptOutcome {}

    /** What it proves was known before; nothing was changed. */
    record AlreadyKnown(Issuance issuance, ComputerId on) implements ReceiptOutcome {}

    /**
     * It is of none of the codes that the person may see.
     *
     * @param wrongOnesLeft how many more wrong ones are taken from this person for now
     */
    record Unmatched(long wrongOnesLeft) implements ReceiptOutcome {}

    /**
     * So many were wrong that none is looked at now.
     *
     * @param retryAt when the next one is
     */
    record LimitReached(Instant retryAt) implements ReceiptOutcome {}
}
