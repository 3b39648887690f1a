package dev.hallpass.engine.redeem;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.key.ReceiptKey;
import dev.hallpass.engine.redeem.Grant.Period;
import dev.hallpass.engine.redeem.Grant.Phase;
import dev.hallpass.engine.redeem.Grant.Receipts;
import dev.hallpass.engine.redeem.Grant.Status;
import dev.hallpass.engine.terms.Scope;

/**
 * Step 7: the state after a right code, spent and with its grant, in one piece.
 *
 * @param code the code, which does not outlive this
 * @param receiptKey of the set of keys under which it was right
 * @param what what it opens
 * @param period from when until when
 */
record Opening(OfflineCode code, ReceiptKey receiptKey, Grant.Opening what, Period period) {

    Grant grant(int number) {
        boolean waits = what.redeemedAt().isBefore(period.from());
        Status status = new Status(waits ? Phase.WAITING : Phase.OPEN, what.redeemedAt(), waits);
        return new Grant(number, fingerprint(), what, period, receipts(), status);
    }

    /** The state with the grant in it, the code spent, the throttle cleared, and a report to send. */
    EndpointState appliedTo(EndpointState state, String reportId) {
        Grant grant = grant(state.grants().lastNumber() + 1);
        RedemptionReport report = RedemptionReport.of(reportId, ReceiptStatus.OPENED, grant, what.redeemedAt());
        StateDraft draft = state.draft()
                .grants(state.grants().with(grant, what.redeemedAt()))
                .correspondence(state.correspondence().with(report));
        if (what.scope() == Scope.TRANSFER_LIMIT_RESET) {
            draft.transfers(TransferCounter.emptyAt(what.redeemedAt()));
        }
        if (what.scope() == Scope.UNIVERSAL) {
            return draft.done();
        }
        SpentCode spent = new SpentCode(grant.fingerprint(), what.redeemedAt());
        return draft.ledger(state.ledger().withSpent(spent))
                .lockOut(state.lockOut().cleared())
                .done();
    }

    private Fingerprint fingerprint() {
        return Fingerprint.of(receiptKey, code);
    }

    private Receipts receipts() {
        return new Receipts(
                Receipt.of(receiptKey, ReceiptStatus.OPENED, code),
                Receipt.of(receiptKey, ReceiptStatus.GIVEN_BACK, code),
                Receipt.of(receiptKey, ReceiptStatus.ENDED, code));
    }
}
