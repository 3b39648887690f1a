package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.engine.terms.ComputerId;

/**
 * Keeps in the audit trail which enrolments and syncs were refused: as often as an address may enrol, so that nobody
 * fills the trail by knocking again and again.
 */
public final class RefusedContacts {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedContacts.class);

    private final RateLimiter limits;
    private final AuditTrail trail;
    private final Clock clock;

    public RefusedContacts(RateLimiter limits, AuditTrail trail, Clock clock) {
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A contact that came to nothing.
     *
     * @param act {@link Act#ENROL_COMPUTER} or {@link Act#SYNC_COMPUTER}
     * @param says which computer it says it is; nothing has proved it
     * @param outcome the refusal's code
     * @param address from where
     */
    public record Contact(Act act, Optional<ComputerId> says, String outcome, String address) {}

    /** Keeps it, unless the address has had its share or nobody can say whether it has. */
    public void keep(Contact contact) {
        try {
            if (limits.take(Limit.ENROL_ADDRESS, "refused " + contact.address())
                    instanceof RateLimiter.Allowance.Granted) {
                trail.append(entry(contact));
            }
        } catch (StoreUnavailable gone) {
            LOG.warn("a refused contact is not in the audit trail: the store of limits cannot be reached");
        }
    }

    private AuditEntry entry(Contact contact) {
        String subject = contact.says().map(id -> "computer " + id.value()).orElse("enrolment");
        return new AuditEntry(
                clock.instant(),
                new Actor.Hallpass(),
                contact.act(),
                subject,
                contact.outcome(),
                Optional.empty(),
                "address " + contact.address());
    }
}
