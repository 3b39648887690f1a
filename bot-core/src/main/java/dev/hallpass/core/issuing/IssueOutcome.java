package dev.hallpass.core.issuing;

import java.util.List;

/** How an order ended. */
public sealed interface IssueOutcome {
    /** A code was issued and is on its way to its reader. */
    record Issued(Issuance issuance, List<Caution> cautions) implements IssueOutcome {
        public Issued {
            cautions = List.copyOf(cautions);
        }
    }

    /** The same event of the platform was issued before: nothing happened again. */
    record AlreadyIssued(Issuance issuance) implements IssueOutcome {}

    /** Nothing was issued. */
    record Refused(IssueRefusal refusal) implements IssueOutcome {}
}
