package dev.hallpass.core.issuing;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.Binding;

/**
 * Who may revoke or resend an issued code: its issuer, while they may still issue such a code or where it was approved for
 * them, and administrators of the computer's, else the user's department as it is now. Denials are audited.
 */
public final class CodeAccess {
    private final Issuances issuances;
    private final Registry registry;
    private final Policy policy;
    private final RefusalTrail refusals;
    private final Clock clock;

    public CodeAccess(Issuances issuances, Registry registry, Policy policy, RefusalTrail refusals, Clock clock) {
        this.issuances = issuances;
        this.registry = registry;
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Asks policy about the stored issuance, as it is now. */
    public Answer ask(Attempt attempt) {
        Optional<Issuance> found = issuances.find(attempt.id());
        if (found.isEmpty()) {
            refusals.keepDenial(attempt.by().id(), entry(attempt, "not-found"));
            return new Answer.NotFound();
        }
        Verdict verdict = verdict(attempt.by(), found.get());
        if (verdict instanceof Verdict.Permitted) {
            return new Answer.Allowed(found.get());
        }
        refusals.keepDenial(attempt.by().id(), entry(attempt, "not-permitted"));
        return new Answer.Denied(verdict);
    }

    /** Whose matter the issuance was when it was issued. */
    public Optional<Department> department(Issuance issuance) {
        return issuances.departmentOf(issuance.id());
    }

    private Verdict verdict(Person by, Issuance issuance) {
        boolean own = issuance.issuer().equals(by.id());
        if (own && issuance.approved()) {
            return new Verdict.Permitted();
        }
        Optional<Department> department = department(issuance.draft().terms().binding());
        Verdict ofAny = policy.may(by, Permission.REVOKE_ANY_CODE, department);
        return own && !(ofAny instanceof Verdict.Permitted)
                ? policy.may(by, Permission.ISSUE_CODES, department)
                : ofAny;
    }

    private Optional<Department> department(Binding binding) {
        return binding.computer().isPresent()
                ? binding.computer().flatMap(registry::computer).flatMap(Computer::department)
                : binding.user().flatMap(registry::endUser).flatMap(EndUser::department);
    }

    /** Keeps what was allowed and came to nothing all the same. */
    public void keep(Attempt attempt, String outcome) {
        refusals.keep(entry(attempt, outcome));
    }

    private AuditEntry entry(Attempt attempt, String outcome) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(attempt.by().id()),
                attempt.act(),
                Issuance.subject(attempt.id()),
                outcome,
                Optional.empty(),
                attempt.origin(),
                issuances.departmentOf(attempt.id()));
    }

    /**
     * Somebody wants something of an issued code.
     *
     * @param act what for
     * @param origin from where, for the audit trail
     */
    public record Attempt(Person by, IssuanceId id, Act act, String origin) {}

    /** Whether they may. */
    public sealed interface Answer {
        record Allowed(Issuance issuance) implements Answer {}

        record NotFound() implements Answer {}

        /** @param verdict policy's answer, never {@link Verdict.Permitted} */
        record Denied(Verdict verdict) implements Answer {}
    }
}
