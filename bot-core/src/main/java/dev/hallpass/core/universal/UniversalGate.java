package dev.hallpass.core.universal;

import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.stepup.Demand;
import dev.hallpass.core.stepup.StepUpRule;

/** Who gets to see the universal code, and how often: asked at the moment of showing, with each no on the trail. */
public final class UniversalGate {
    private final People people;
    private final Policy policy;
    private final RateLimiter limits;
    private final StepUpRule stepUp;
    private final AuditTrail trail;

    public UniversalGate(People people, Policy policy, RateLimiter limits, StepUpRule stepUp, AuditTrail trail) {
        this.people = people;
        this.policy = policy;
        this.limits = limits;
        this.stepUp = stepUp;
        this.trail = trail;
    }

    /**
     * Policy's answer for the person as stored now; somebody who is not stored any more lacks every role. The code opens
     * every computer: a role that is limited to a department is not enough.
     */
    Verdict verdict(PersonId id) {
        Optional<Person> stored = people.find(id);
        return stored.isPresent()
                ? policy.may(stored.get(), Permission.SHOW_UNIVERSAL_CODE, Optional.empty())
                : new Verdict.NotYourRole(Permission.SHOW_UNIVERSAL_CODE);
    }

    Demand demand(PersonId id) {
        return stepUp.forUniversal(id);
    }

    Allowance take(PersonId id) {
        return limits.take(Limit.UNIVERSAL_PERSON, id.toString());
    }

    void audit(AuditEntry entry) {
        trail.append(entry);
    }

    /** How a refusal is written in the audit trail. */
    static String code(Verdict verdict) {
        return verdict instanceof Verdict.SwitchedOff ? "switched-off" : "not-your-role";
    }
}
