package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.requests.DecideOutcome.DecideRefusal;
import dev.hallpass.core.requests.Decision.Choice;
import dev.hallpass.core.requests.RequestTerms.Excess;
import dev.hallpass.core.stepup.StepUpRule;

/** Whether somebody may decide a request now. Who may not learns nothing of it but that. */
public final class DecisionCheck {
    private final People people;
    private final Deciders deciders;
    private final Ownership ownership;
    private final StepUpRule stepUp;

    public DecisionCheck(People people, Deciders deciders, Ownership ownership, StepUpRule stepUp) {
        this.people = people;
        this.deciders = deciders;
        this.ownership = ownership;
        this.stepUp = stepUp;
    }

    boolean mayDecideSomewhere(Person person) {
        return deciders.maySomewhere(person) instanceof Verdict.Permitted;
    }

    /**
     * Why not; empty when they may.
     *
     * @param request as it is stored now
     */
    Optional<DecideRefusal> refusal(AccessRequest request, Decision decision, Instant now) {
        Optional<Person> person = people.find(decision.by());
        Verdict verdict = person.map(by -> deciders.may(by, request.asked().department()))
                .orElseGet(() -> new Verdict.NotYourRole(Permission.DECIDE_REQUESTS));
        if (person.isEmpty() || !(verdict instanceof Verdict.Permitted)) {
            return Optional.of(new DecideRefusal.NotPermitted(verdict));
        }
        if (isOwn(request, decision.choice(), person.get())) {
            return Optional.of(new DecideRefusal.OwnRequest(request));
        }
        if (!request.pending() || !now.isBefore(request.expiresAt())) {
            return Optional.of(new DecideRefusal.NotPending(request));
        }
        return asked(request, person.get())
                .or(() -> decision.choice() instanceof Choice.Approve approve
                        ? yes(request, person.get(), approve)
                        : reason(((Choice.Deny) decision.choice()).reason()));
    }

    /**
     * What stands against so long an access for want of a proof; it is asked of whoever approves, since their yes opens
     * what the requester could not.
     *
     * @param request as it would be approved
     * @throws dev.hallpass.core.limits.StoreUnavailable when proofs cannot be asked; nothing is approved then
     */
    Optional<DecideRefusal> unproven(AccessRequest request, Decision decision) {
        return switch (stepUp.forCode(decision.by(), request.terms().length())) {
            case NOTHING -> Optional.empty();
            case NUMBER -> Optional.of(new DecideRefusal.StepUpNeeded(request));
            case ENROLMENT -> Optional.of(new DecideRefusal.StepUpNotEnrolled(request));
        };
    }

    /** Also where the change would make it the approver's own, by naming their user. */
    private boolean isOwn(AccessRequest request, Choice choice, Person person) {
        Optional<RequestTerms> less = choice instanceof Choice.Approve approve ? approve.less() : Optional.empty();
        return ownership.of(request.asked()).contains(person.id())
                || less.flatMap(ownership::behind).equals(Optional.of(person.id()));
    }

    private Optional<DecideRefusal> asked(AccessRequest request, Person person) {
        return switch (deciders.asks(person, request)) {
            case ASKED -> Optional.empty();
            case NOT_ASKED -> Optional.of(new DecideRefusal.NotAsked(request));
            case UNKNOWN -> Optional.of(new DecideRefusal.AskedIsUnknown(request));
        };
    }

    private static Optional<DecideRefusal> yes(AccessRequest request, Person person, Choice.Approve approve) {
        Optional<Approval> before = request.approvalOf(person.id());
        if (before.isPresent()) {
            return Optional.of(new DecideRefusal.ApprovedBefore(request, before.get()));
        }
        Set<Excess> beyond =
                approve.less().map(less -> less.beyond(request.terms())).orElse(Set.of());
        return beyond.isEmpty() ? Optional.empty() : Optional.of(new DecideRefusal.NotLess(beyond));
    }

    private static Optional<DecideRefusal> reason(String typed) {
        String reason = typed.strip();
        int characters = reason.codePointCount(0, reason.length());
        if (characters == 0) {
            return Optional.of(new DecideRefusal.ReasonMissing());
        }
        return characters > DecideRequest.LONGEST_REASON
                ? Optional.of(new DecideRefusal.ReasonTooLong(DecideRequest.LONGEST_REASON, characters))
                : Optional.empty();
    }
}
