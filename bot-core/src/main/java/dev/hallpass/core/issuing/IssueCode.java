package dev.hallpass.core.issuing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.limits.Limit;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.terms.Validity;

/**
 * Issues codes; nothing else does. The order of its steps keeps refusals without effect: what costs nothing is asked
 * first, budgets are taken when nothing else stands against the order, and the one save at the end is whole or nothing.
 */
public final class IssueCode {
    private static final int LONGEST_SUBJECT = 300;

    private final WeighOrder weighing;
    private final Issuances issuances;
    private final IssueBudgets budgets;
    private final RefusalTrail refusals;
    private final Clock clock;

    public IssueCode(
            WeighOrder weighing, Issuances issuances, RateLimiter limiter, RefusalTrail refusals, Clock clock) {
        this.weighing = weighing;
        this.issuances = issuances;
        this.budgets = new IssueBudgets(limiter);
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Issues one code, or says why not. The same event is issued once, whatever number of replicas hear of it.
     *
     * @throws dev.hallpass.core.limits.StoreUnavailable when the budgets cannot be asked; nothing is issued then
     */
    public IssueOutcome issue(Order order) {
        Optional<Issuance> before = issuances.ofEvent(order.event());
        if (before.isPresent()) {
            return new IssueOutcome.AlreadyIssued(before.get());
        }
        WeighOutcome outcome = weighing.weigh(order);
        return outcome instanceof WeighOutcome.Weighed weighed
                ? issue(order, weighed.plan())
                : refuse(order, ((WeighOutcome.Refused) outcome).first());
    }

    private IssueOutcome issue(Order order, Plan plan) {
        if (issuances.serialsLeft(plan.draft(), plan.key()) == 0) {
            return refuse(order, serialsOut(plan));
        }
        Optional<IssueRefusal.LimitReached> reached = budgets.take(order);
        return reached.isPresent() ? refuse(order, reached.get()) : keep(order, plan);
    }

    private IssueOutcome keep(Order order, Plan plan) {
        Stored stored = issuances.keep(new NewIssuance(order, plan));
        if (stored instanceof Stored.Fresh fresh) {
            return new IssueOutcome.Issued(fresh.issuance(), plan.cautions());
        }
        return stored instanceof Stored.SameEvent same
                ? new IssueOutcome.AlreadyIssued(same.issuance())
                : refuse(order, serialsOut(plan));
    }

    private IssueOutcome refuse(Order order, IssueRefusal refusal) {
        AuditEntry entry = entry(order, refusal);
        if (!(refusal instanceof IssueRefusal.NotPermitted)) {
            refusals.keep(entry);
            return new IssueOutcome.Refused(refusal);
        }
        return new IssueOutcome.Refused(refusals.keepDenial(order.issuer(), entry)
                .<IssueRefusal>map(retryAt -> new IssueRefusal.LimitReached(Limit.ISSUE_PERSON, retryAt))
                .orElse(refusal));
    }

    private AuditEntry entry(Order order, IssueRefusal refusal) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(order.issuer()),
                Act.ISSUE_CODE,
                subject(order),
                refusal.code(),
                order.justification().map(Justification::text),
                order.origin(),
                weighing.department(order));
    }

    private static String subject(Order order) {
        String subject = order.binding()
                .computer()
                .map(computer -> "computer " + computer.value())
                .orElseGet(() -> "user " + order.binding().user().orElseThrow().value());
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    private static IssueRefusal serialsOut(Plan plan) {
        if (plan.draft().terms().validity() instanceof Validity.Relative relative) {
            Instant nextDay =
                    relative.dayOfIssue().plusDays(1).atStartOfDay(plan.zone()).toInstant();
            return new IssueRefusal.SerialsExhausted(Contents.serials(relative), Optional.of(nextDay));
        }
        return new IssueRefusal.SerialsExhausted(
                Contents.serials(plan.draft().terms().validity()), Optional.empty());
    }
}
