package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.people.PersonId;

/**
 * Keeps refusals in the audit trail. Attempts of people who lack the right are kept as often as their own budget allows,
 * so that nobody fills the trail by asking again.
 */
public final class RefusalTrail {
    private final RateLimiter limiter;
    private final AuditTrail audit;

    public RefusalTrail(RateLimiter limiter, AuditTrail audit) {
        this.limiter = limiter;
        this.audit = audit;
    }

    void keep(AuditEntry entry) {
        audit.append(entry);
    }

    /**
     * Keeps the attempt of a person without the right, or what was refused to somebody whom no other budget holds back.
     *
     * @return when the person may try again, where it was one attempt too many and was not kept
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budgets cannot be asked
     */
    public Optional<Instant> keepDenial(PersonId of, AuditEntry entry) {
        if (limiter.take(Limit.ISSUE_PERSON, of.toString()) instanceof RateLimiter.Allowance.Exhausted exhausted) {
            return Optional.of(exhausted.retryAt());
        }
        audit.append(entry);
        return Optional.empty();
    }
}
