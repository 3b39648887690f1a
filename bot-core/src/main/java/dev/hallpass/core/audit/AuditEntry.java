package dev.hallpass.core.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One act as it went. Holds no code, key or token.
 *
 * @param subject what it was done to, such as {@code issuance 1042} or {@code computer LT-0042}
 * @param outcome {@code done}, or the refusal's code
 * @param justification what the person gave as the why
 * @param origin from where: platform, workspace and place, or an address
 */
public record AuditEntry(
        Instant at,
        Actor actor,
        Act act,
        String subject,
        String outcome,
        Optional<String> justification,
        String origin) {
    /** The outcome of what succeeded. */
    public static final String DONE = "done";
}
