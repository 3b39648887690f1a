package dev.hallpass.core.audit.seal;

import java.util.Optional;

/** Looks whether the chain passes through a head that was noted. */
final class HeadCheck {
    private final Head head;
    private final String whose;
    private Optional<String> found;

    /** @param whose names the head in a finding, such as {@code the stored head} */
    HeadCheck(Head head, String whose) {
        this.head = head;
        this.whose = whose;
        this.found = head.count() == 0 ? Optional.of(SealValue.NONE.hex()) : Optional.empty();
    }

    void pass(StoredSeal link) {
        if (link.sequence() == head.count()) {
            found = Optional.of(link.seal());
        }
    }

    /** What is wrong, now that the whole chain has passed. */
    Optional<Finding> finding(Head end) {
        if (found.isEmpty()) {
            return Optional.of(finding("The chain ends at link " + end.count() + ", and " + whose + " says "
                    + head.count() + ": its tail was cut."));
        }
        return found.get().equals(head.value().hex())
                ? Optional.empty()
                : Optional.of(finding("Link " + head.count() + " has another seal than " + whose
                        + " says: the chain was cut and continued, or rewritten."));
    }

    private Finding finding(String sentence) {
        return new Finding(Finding.Kind.CUT, head.count(), sentence);
    }
}
