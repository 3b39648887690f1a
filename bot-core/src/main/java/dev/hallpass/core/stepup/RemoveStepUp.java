package dev.hallpass.core.stepup;

import java.time.Clock;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Takes an enrolment away: one's own with a number of it, another's by who may reset it. */
public final class RemoveStepUp {
    private final Enrolments enrolments;
    private final NumberCheck check;
    private final Proofs proofs;
    private final Deciding deciding;

    /** Who may, and what is kept of it. */
    public record Deciding(Policy policy, AuditTrail trail, Clock clock) {}

    public RemoveStepUp(Enrolments enrolments, NumberCheck check, Proofs proofs, Deciding deciding) {
        this.enrolments = enrolments;
        this.check = check;
        this.proofs = proofs;
        this.deciding = deciding;
    }

    /**
     * Takes one's own away.
     *
     * @param number of the app that is enrolled
     */
    public Outcome remove(Person by, String number, String origin) {
        Checked checked = check.check(by.id(), number);
        if (!(checked instanceof Checked.Right)) {
            deciding.trail().append(entry(by, by, origin).with(checked.code()));
            return new NotProven(checked);
        }
        return takeAway(by, by, origin);
    }

    /** Takes another person's away, who has lost their app; one's own needs a number. */
    public Outcome reset(Person by, Person of, String origin) {
        Verdict verdict = deciding.policy().mayAnywhere(by, Permission.RESET_STEP_UP);
        if (!(verdict instanceof Verdict.Permitted)) {
            deciding.trail().append(entry(by, of, origin).with("not-permitted"));
            return new Refused(verdict);
        }
        if (by.id().equals(of.id())) {
            deciding.trail().append(entry(by, of, origin).with("own"));
            return new Own();
        }
        return takeAway(by, of, origin);
    }

    private Outcome takeAway(Person by, Person of, String origin) {
        proofs.withdraw(of.id());
        return enrolments.remove(of.id(), entry(by, of, origin).with(AuditEntry.DONE)) == Enrolments.Removal.REMOVED
                ? new Removed()
                : new NoneThere();
    }

    private StepUpEntry entry(Person by, Person of, String origin) {
        return StepUpEntry.of(
                Act.REMOVE_STEP_UP, by.id(), of.id(), deciding.clock().instant(), origin);
    }

    /** How it went. */
    public sealed interface Outcome {}

    public record Removed() implements Outcome {}

    /** Nothing was enrolled. */
    public record NoneThere() implements Outcome {}

    public record NotProven(Checked number) implements Outcome {}

    /** Who resets step-up is asked for a number of their own. */
    public record Own() implements Outcome {}

    public record Refused(Verdict verdict) implements Outcome {}
}
