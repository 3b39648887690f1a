package dev.hallpass.core.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.WeighOrder;
import dev.hallpass.core.issuing.WeighOutcome;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.DecideOutcome.DecideRefusal;
import dev.hallpass.core.requests.Decision.Choice;

/**
 * Decides requests. Everything is asked at the moment of the decision, of the stored request and the stored person; of
 * any number of decisions at once one holds, and the others are told by whom and when.
 */
public final class DecideRequest {
    /** Characters (code points) that the reason for a denial may have. */
    public static final int LONGEST_REASON = 3000;

    private final Requests requests;
    private final DecisionCheck check;
    private final WeighOrder weighing;
    private final RefusalTrail refusals;
    private final Clock clock;

    public DecideRequest(
            Requests requests, DecisionCheck check, WeighOrder weighing, RefusalTrail refusals, Clock clock) {
        this.requests = requests;
        this.check = check;
        this.weighing = weighing;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Decides, or says why not; refusals are audited.
     *
     * @throws dev.hallpass.core.limits.StoreUnavailable when a refusal cannot be counted or a proof cannot be asked for;
     *     nothing is decided then
     */
    public DecideOutcome decide(Decision decision) {
        Optional<DecideOutcome> outcome;
        do {
            outcome = attempt(decision);
        } while (outcome.isEmpty());
        if (outcome.get() instanceof DecideOutcome.Refused refused) {
            keep(decision, refused.refusal());
        }
        return outcome.get();
    }

    /** Empty when somebody has changed the request meanwhile: then it is looked at anew. */
    private Optional<DecideOutcome> attempt(Decision decision) {
        Optional<AccessRequest> found = requests.find(decision.request());
        if (found.isEmpty()) {
            return refused(new DecideRefusal.NoSuchRequest(decision.request()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<DecideRefusal> refusal = check.refusal(found.get(), decision, now);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return decision.choice() instanceof Choice.Deny deny
                ? deny(found.get(), decision, deny.reason().strip(), now)
                : approve(found.get(), decision, ((Choice.Approve) decision.choice()).less(), now);
    }

    private static Optional<DecideOutcome> refused(DecideRefusal refusal) {
        return Optional.of(new DecideOutcome.Refused(refusal));
    }

    private Optional<DecideOutcome> deny(AccessRequest request, Decision decision, String reason, Instant now) {
        AccessRequest next = request.deny(decision.by(), now, reason);
        RequestChange change = new RequestChange(
                next,
                List.of(Due.now(new RequestDenied(request.id().value()))),
                entry(decision, Act.DENY_REQUEST, AuditEntry.DONE, Optional.of(reason)));
        return requests.save(change) == Change.MADE ? Optional.of(new DecideOutcome.Denied(next)) : Optional.empty();
    }

    private Optional<DecideOutcome> approve(
            AccessRequest request, Decision decision, Optional<RequestTerms> less, Instant now) {
        AccessRequest narrowed = less.map(request::narrow).orElse(request);
        if (weighing.weigh(ApprovedOrder.of(narrowed)) instanceof WeighOutcome.Refused refused) {
            return refused(new DecideRefusal.NotIssuable(request, refused.first()));
        }
        Optional<DecideRefusal> unproven = check.unproven(narrowed, decision);
        if (unproven.isPresent()) {
            return refused(unproven.get());
        }
        AccessRequest next = narrowed.approve(decision.by(), now);
        RequestChange change = new RequestChange(
                next,
                List.of(Due.now(event(next, decision.by()))),
                entry(decision, Act.APPROVE_REQUEST, AuditEntry.DONE, Optional.empty()));
        if (requests.save(change) == Change.KNOWN) {
            return Optional.empty();
        }
        return Optional.of(next.pending() ? new DecideOutcome.ApprovedInPart(next) : new DecideOutcome.Approved(next));
    }

    private static Event event(AccessRequest next, PersonId by) {
        return next.pending()
                ? new RequestApprovedInPart(next.id().value(), by.toString())
                : new RequestApproved(next.id().value());
    }

    private void keep(Decision decision, DecideRefusal refusal) {
        Act act = decision.choice() instanceof Choice.Deny ? Act.DENY_REQUEST : Act.APPROVE_REQUEST;
        refusals.keepDenial(decision.by(), entry(decision, act, refusal.code(), Optional.empty()));
    }

    private AuditEntry entry(Decision decision, Act act, String outcome, Optional<String> why) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(decision.by()),
                act,
                AccessRequest.subject(decision.request()),
                outcome,
                why,
                decision.origin());
    }
}
