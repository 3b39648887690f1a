package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.List;

import dev.hallpass.core.issuing.IssueRefusal;

/** What became of a petition. */
public sealed interface SubmitOutcome {
    /** @param approvers how many people may decide it now; more where something could not be found out */
    record Submitted(AccessRequest request, int approvers) implements SubmitOutcome {}

    /** The same event made this request before: nothing happened again. */
    record AlreadySubmitted(AccessRequest request) implements SubmitOutcome {}

    /** The person's own request for the same is still pending: nothing was added. */
    record StillPending(AccessRequest request) implements SubmitOutcome {}

    /** Nothing was asked. */
    record Refused(SubmitRefusal refusal) implements SubmitOutcome {}

    /** Why nothing was asked. */
    sealed interface SubmitRefusal {
        /** Its name in the audit trail; for good. */
        String code();

        /**
         * Nobody could issue such a code.
         *
         * @param refusals at least one
         */
        record NotIssuable(List<IssueRefusal> refusals) implements SubmitRefusal {
            public NotIssuable {
                refusals = List.copyOf(refusals);
            }

            @Override
            public String code() {
                return refusals.get(0).code();
            }
        }

        /** No rule is for it, so nobody may approve it. */
        record NoRule() implements SubmitRefusal {
            @Override
            public String code() {
                return "no-rule";
            }
        }

        /**
         * The rule asks for more people than there are.
         *
         * @param needed how many different people must approve
         * @param there how many may
         */
        record TooFewApprovers(String rule, int needed, int there) implements SubmitRefusal {
            @Override
            public String code() {
                return "too-few-approvers";
            }
        }

        record LimitReached(Instant retryAt) implements SubmitRefusal {
            @Override
            public String code() {
                return "limit-reached";
            }
        }
    }
}
