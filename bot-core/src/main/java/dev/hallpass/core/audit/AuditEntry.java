package dev.hallpass.core.audit;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.Department;

/**
 * One act as it went. Holds no code, key or token.
 *
 * @param subject what it was done to, such as {@code issuance 1042} or {@code computer LT-0042}
 * @param outcome {@code done}, or the refusal's code
 * @param justification what the person gave as the why
 * @param origin from where: platform, workspace and place, or an address
 * @param department whose matter it was then, where it was one department's; entries of none are read only by those whom
 *     no department limits
 */
public record AuditEntry(
        Instant at,
        Actor actor,
        Act act,
        String subject,
        String outcome,
        Optional<String> justification,
        String origin,
        Optional<Department> department) {
    /** The outcome of what succeeded. */
    public static final String DONE = "done";

    /** The outcome of what is promised, and done or refused later by an entry of its own. */
    public static final String WANTED = "wanted";

    /** One of no department. */
    public AuditEntry(
            Instant at,
            Actor actor,
            Act act,
            String subject,
            String outcome,
            Optional<String> justification,
            String origin) {
        this(at, actor, act, subject, outcome, justification, origin, Optional.empty());
    }

    /** The same as a matter of that department. */
    public AuditEntry of(Optional<Department> whose) {
        return new AuditEntry(at, actor, act, subject, outcome, justification, origin, whose);
    }
}
