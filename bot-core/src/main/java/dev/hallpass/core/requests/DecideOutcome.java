package dev.hallpass.core.requests;

import java.util.Locale;
import java.util.Set;

import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.requests.RequestTerms.Excess;

/** What became of a decision. */
public sealed interface DecideOutcome {
    /** It counts; more people must approve. */
    record ApprovedInPart(AccessRequest request) implements DecideOutcome {}

    /** It was the last yes that was needed: the code is issued and goes to the requester. */
    record Approved(AccessRequest request) implements DecideOutcome {}

    record Denied(AccessRequest request) implements DecideOutcome {}

    /** Nothing was decided. */
    record Refused(DecideRefusal refusal) implements DecideOutcome {}

    /** Why nothing was decided. */
    sealed interface DecideRefusal {
        /** Its name in the audit trail; for good. */
        default String code() {
            return getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }

        record NoSuchRequest(RequestId request) implements DecideRefusal {}

        /** Somebody was first, or its time is over; the request says who and when. */
        record NotPending(AccessRequest request) implements DecideRefusal {}

        /** @param verdict policy's answer, never {@link Verdict.Permitted} */
        record NotPermitted(Verdict verdict) implements DecideRefusal {}

        /** The rule asks other people, as far as it was escalated. */
        record NotAsked(AccessRequest request) implements DecideRefusal {}

        /** What would say whether the person is asked does not answer. */
        record AskedIsUnknown(AccessRequest request) implements DecideRefusal {}

        /** Nobody decides what they asked for, or what is for them. */
        record OwnRequest(AccessRequest request) implements DecideRefusal {}

        /** One person approves once; others must too. */
        record ApprovedBefore(AccessRequest request, Approval before) implements DecideRefusal {}

        record ReasonMissing() implements DecideRefusal {}

        /** @param characters how many it has */
        record ReasonTooLong(int longest, int characters) implements DecideRefusal {}

        /** Nobody approves more than is asked for. */
        record NotLess(Set<Excess> beyond) implements DecideRefusal {
            public NotLess {
                beyond = Set.copyOf(beyond);
            }
        }

        /** So long an access is approved only after a number of the approver's authenticator app. */
        record StepUpNeeded(AccessRequest request) implements DecideRefusal {}

        /** As before, and the approver has enrolled no authenticator app. */
        record StepUpNotEnrolled(AccessRequest request) implements DecideRefusal {}

        /** A code could not be issued so; the request stays pending. */
        record NotIssuable(AccessRequest request, IssueRefusal refusal) implements DecideRefusal {}
    }
}
