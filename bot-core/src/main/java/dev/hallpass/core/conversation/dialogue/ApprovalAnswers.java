package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.DecideOutcome;
import dev.hallpass.core.requests.DecideOutcome.DecideRefusal;

/** What who decides is told, privately: what it did, or why it did nothing and what to do. */
final class ApprovalAnswers {
    private final RequestWords words;
    private final Refusals refusals;
    private final String contact;

    ApprovalAnswers(Bearings bearings, Issuances issuances) {
        this.words = new RequestWords(bearings, issuances);
        this.refusals = bearings.refusals();
        this.contact = bearings.contact();
    }

    /** Whether another entry in the form may help. */
    static boolean mendable(DecideRefusal refusal) {
        return refusal instanceof DecideRefusal.ReasonMissing
                || refusal instanceof DecideRefusal.ReasonTooLong
                || refusal instanceof DecideRefusal.NotLess;
    }

    Text said(DecideOutcome outcome, Voice voice) {
        if (outcome instanceof DecideOutcome.Approved approved) {
            AccessRequest request = approved.request();
            return voice.text(
                    "decided.approved", request.id(), words.name(request.asked().requester(), voice));
        }
        if (outcome instanceof DecideOutcome.ApprovedInPart part) {
            AccessRequest request = part.request();
            return voice.text(
                    "decided.part",
                    request.id(),
                    request.approvals().size(),
                    request.ruling().quorum(),
                    voice.at(request.expiresAt()));
        }
        if (outcome instanceof DecideOutcome.Denied denied) {
            AccessRequest request = denied.request();
            return voice.text(
                    "decided.denied", request.id(), words.name(request.asked().requester(), voice));
        }
        return refusal(((DecideOutcome.Refused) outcome).refusal(), voice);
    }

    Text refusal(DecideRefusal refusal, Voice voice) {
        if (refusal instanceof DecideRefusal.NotPending late) {
            return voice.text("decided.late", late.request().id(), words.status(late.request(), voice));
        }
        if (refusal instanceof DecideRefusal.NotPermitted not) {
            return refusals.verdict(not.verdict(), voice);
        }
        if (refusal instanceof DecideRefusal.ApprovedBefore before) {
            AccessRequest request = before.request();
            return voice.text(
                    "decided.before",
                    request.id(),
                    voice.at(before.before().at()),
                    request.approvals().size(),
                    request.ruling().quorum());
        }
        if (refusal instanceof DecideRefusal.NotIssuable not) {
            return voice.text("decided.not-issuable", not.request().id(), refusals.text(not.refusal(), voice));
        }
        if (refusal instanceof DecideRefusal.StepUpNotEnrolled not) {
            return voice.text("decided.step-up-not-enrolled", not.request().id());
        }
        return refusal instanceof DecideRefusal.ReasonTooLong tooLong
                ? voice.text("decided.reason-too-long", tooLong.longest(), tooLong.characters())
                : voice.text("decided." + refusal.code(), contact);
    }
}
