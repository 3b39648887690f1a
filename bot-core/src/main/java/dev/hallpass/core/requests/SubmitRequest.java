package dev.hallpass.core.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.issuing.Plan;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.issuing.WeighOutcome;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.policy.Matter;
import dev.hallpass.core.policy.Ruling;
import dev.hallpass.core.requests.SubmitOutcome.SubmitRefusal;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;

/** Asks for a code. Nothing is asked that could not be issued, or that nobody could decide. */
public final class SubmitRequest {
    private final Requests requests;
    private final WeighOrder weighing;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    /** By what it is decided who is asked. */
    public record Rules(Settings settings, Deciders deciders, Ownership ownership) {}

    /** How often one person asks, and where refusals are kept. */
    public record Trail(RateLimiter limiter, RefusalTrail refusals) {}

    public SubmitRequest(Requests requests, WeighOrder weighing, Rules rules, Trail trail, Clock clock) {
        this.requests = requests;
        this.weighing = weighing;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks, or says why not. The same event asks once, whatever number of replicas hear of it.
     *
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budget cannot be asked; nothing is asked then
     */
    public SubmitOutcome submit(Petition petition) {
        Optional<AccessRequest> before = requests.ofEvent(petition.event());
        if (before.isPresent()) {
            return new SubmitOutcome.AlreadySubmitted(before.get());
        }
        WeighOutcome outcome = weighing.weigh(ApprovedOrder.of(petition));
        return outcome instanceof WeighOutcome.Weighed weighed
                ? submit(petition, asked(petition, weighed.plan()))
                : refuse(petition, new SubmitRefusal.NotIssuable(((WeighOutcome.Refused) outcome).refusals()));
    }

    private Asked asked(Petition petition, Plan plan) {
        PersonId requester = petition.requester().id();
        Optional<PersonId> other = petition.onBehalfOf()
                .or(() -> rules.ownership().behind(petition.terms()))
                .filter(person -> !person.equals(requester));
        return new Asked(
                requester,
                other,
                petition.event(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                petition.terms(),
                petition.justification(),
                plan.department(),
                petition.origin());
    }

    private SubmitOutcome submit(Petition petition, Asked asked) {
        Matter matter = new Matter(asked.wanted().scope(), asked.wanted().length(), asked.department(), asked.at());
        Optional<Ruling> ruling = rules.settings().value(Setting.APPROVAL_RULES).ruling(matter);
        if (ruling.isEmpty()) {
            return refuse(petition, new SubmitRefusal.NoRule());
        }
        int there = count(ruling.get(), asked, ruling.get().tiers().size());
        if (there < ruling.get().quorum()) {
            return refuse(
                    petition,
                    new SubmitRefusal.TooFewApprovers(
                            ruling.get().rule(), ruling.get().quorum(), there));
        }
        Optional<AccessRequest> same = samePending(asked);
        return same.<SubmitOutcome>map(SubmitOutcome.StillPending::new)
                .orElseGet(() -> keep(petition, new NewRequest(asked, ruling.get())));
    }

    /** What could not be found out counts as enough: it is asked again when somebody decides. */
    private int count(Ruling ruling, Asked asked, int upToTier) {
        Deciders.Found found = rules.deciders().find(ruling.askedUpTo(upToTier), asked.department());
        Set<PersonId> others = new HashSet<>(found.people());
        others.removeAll(rules.ownership().of(asked));
        return found.unknown().isEmpty() ? others.size() : Math.max(others.size(), ruling.quorum());
    }

    private Optional<AccessRequest> samePending(Asked asked) {
        return requests.pendingOf(asked.requester()).stream()
                .filter(one -> one.asked().wanted().equals(asked.wanted()))
                .filter(one -> one.asked().onBehalfOf().equals(asked.onBehalfOf()))
                .filter(one -> one.expiresAt().isAfter(asked.at()))
                .findFirst();
    }

    private SubmitOutcome keep(Petition petition, NewRequest fresh) {
        String key = petition.requester().id().toString();
        if (trail.limiter().take(Limit.REQUEST_PERSON, key) instanceof Allowance.Exhausted exhausted) {
            return refuse(petition, new SubmitRefusal.LimitReached(exhausted.retryAt()));
        }
        AccessRequest kept = requests.keep(fresh);
        return new SubmitOutcome.Submitted(kept, count(fresh.ruling(), fresh.asked(), 0));
    }

    private SubmitOutcome refuse(Petition petition, SubmitRefusal refusal) {
        PersonId requester = petition.requester().id();
        trail.refusals()
                .keepDenial(
                        requester,
                        new AuditEntry(
                                clock.instant(),
                                new Actor.Human(requester),
                                Act.SUBMIT_REQUEST,
                                "request",
                                refusal.code(),
                                petition.justification().map(Justification::text),
                                petition.origin()));
        return new SubmitOutcome.Refused(refusal);
    }
}
