package dev.hallpass.core.issuing;

import java.util.List;

/** What would become of an order. */
public sealed interface WeighOutcome {
    /** It would be issued so, unless a limit or an outage stands against it. */
    record Weighed(Plan plan) implements WeighOutcome {}

    /**
     * It would be refused.
     *
     * @param refusals everything that stands against it, the first one first; at least one
     */
    record Refused(List<IssueRefusal> refusals) implements WeighOutcome {
        /** @throws IllegalArgumentException without a refusal */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }

        /** The one to tell where there is room for one. */
        public IssueRefusal first() {
            return refusals.get(0);
        }
    }
}
