package dev.hallpass.core.stepup;

import java.time.Clock;
import java.time.Duration;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;

/** Takes a number as the person's proof of who they are; it counts for five minutes, on every replica. */
public final class ProveIdentity {
    /** How long a proof counts: long enough for a form, too short for a screen left open. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    private final NumberCheck check;
    private final Proofs proofs;
    private final AuditTrail trail;
    private final Clock clock;

    public ProveIdentity(NumberCheck check, Proofs proofs, AuditTrail trail, Clock clock) {
        this.check = check;
        this.proofs = proofs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Checks the number, and keeps the proof when it is right. Right and wrong are audited.
     *
     * @param typed as it stands in the form
     * @param origin from where, for the audit trail
     * @throws dev.hallpass.core.limits.StoreUnavailable when proofs cannot be kept: nothing counts as proven then
     */
    public Checked prove(Person by, String typed, String origin) {
        Checked checked = check.check(by.id(), typed);
        if (checked instanceof Checked.Right) {
            proofs.keep(by.id(), clock.instant().plus(LASTS));
        }
        if (!(checked instanceof Checked.Malformed)) {
            trail.append(StepUpEntry.of(Act.PROVE_STEP_UP, by.id(), by.id(), clock.instant(), origin)
                    .with(checked.code()));
        }
        return checked;
    }
}
