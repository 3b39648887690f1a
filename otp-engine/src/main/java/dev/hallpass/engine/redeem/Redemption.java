package dev.hallpass.engine.redeem;

import dev.hallpass.engine.code.Receipt;

/** What came of a typed code. */
public sealed interface Redemption {

    /**
     * It is redeemed, and that is safe on the disk. The grant runs, or waits for the start of its interval.
     *
     * @param grant what it opened
     */
    record Opened(Grant grant) implements Redemption {
        /** Whether the grant waits for its start. */
        public boolean waits() {
            return grant.status().phase() == Grant.Phase.WAITING;
        }

        /** What the person reads back to the helpdesk. */
        public Receipt receipt() {
            return grant.receipts().opened();
        }
    }

    /**
     * Nothing was opened.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Redemption {}
}
