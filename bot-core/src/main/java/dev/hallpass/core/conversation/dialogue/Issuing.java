package dev.hallpass.core.conversation.dialogue;

import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.IssueCode;
import dev.hallpass.core.issuing.WeighOrder;

/** The use cases behind the issuing talk. */
public record Issuing(
        IssueCode code, WeighOrder weighing, Issuances issuances, Directories directories, Guards guards) {
    /** What is kept of those who may not, and what those who may have to prove. */
    public record Guards(Denials denials, Proving proving) {}
}
