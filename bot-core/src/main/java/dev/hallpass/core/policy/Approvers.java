package dev.hallpass.core.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A named list of approvers, and who is asked besides when they do not answer.
 *
 * @param who at least one
 */
public record Approvers(String name, List<Approver> who, Optional<Escalation> escalation) {
    /** @throws IllegalArgumentException when nobody is on it */
    public Approvers {
        who = List.copyOf(who);
        if (who.isEmpty()) {
            throw new IllegalArgumentException("the approvers “" + name + "” are nobody");
        }
    }

    /**
     * @param after counted from when these approvers were asked
     * @param to the name of the approvers who are asked then, besides those before
     */
    public record Escalation(Duration after, String to) {}
}
