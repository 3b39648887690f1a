package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Registry;

/**
 * Asks policy before the issuing form is drawn, whatever brought it up: a role can be gone by then, and a button or a
 * field can name a computer of another department. A number of an authenticator app may be asked for then, too.
 */
final class IssueGate implements OrderForm.Gate {
    private final Registry registry;
    private final Refusals refusals;
    private final IssueRules rules;
    private final Denials denials;
    private final Preview preview;

    IssueGate(Bearings bearings, IssueRules rules, Denials denials, Preview preview) {
        this.registry = bearings.registry();
        this.refusals = bearings.refusals();
        this.rules = rules;
        this.denials = denials;
        this.preview = preview;
    }

    @Override
    public Optional<Answer> refuse(IssueEntries entries, Occasion occasion) {
        Verdict verdict = rules.mayIssue(occasion.by());
        if (!(verdict instanceof Verdict.Permitted)) {
            return Optional.of(refused(verdict, new Matter("form issue", Optional.empty()), occasion));
        }
        return matter(entries).flatMap(matter -> refuse(matter, occasion));
    }

    private Optional<Answer> refuse(Matter matter, Occasion occasion) {
        Verdict verdict = rules.mayIssue(occasion.by(), matter.department());
        return verdict instanceof Verdict.Permitted
                ? Optional.empty()
                : Optional.of(refused(verdict, matter, occasion));
    }

    /** What a code would be about, and whose matter that is. */
    private record Matter(String subject, Optional<Department> department) {}

    /**
     * Of a computer that the registry knows. A user alone is no reason to refuse yet: a computer may be named next to them,
     * and it is the computer's department that counts then.
     */
    private Optional<Matter> matter(IssueEntries entries) {
        return entries.computer()
                .flatMap(registry::computer)
                .map(computer -> new Matter("computer " + computer.name(), computer.department()));
    }

    private Answer refused(Verdict verdict, Matter matter, Occasion occasion) {
        denials.keep(
                new Denials.Denied(Act.ISSUE_CODE, matter.subject(), "not-permitted", matter.department()),
                occasion.by(),
                occasion.origin());
        return new Answer.Say(Message.of(occasion.voice().plain(refusals.verdict(verdict, occasion.voice()))));
    }

    @Override
    public boolean needsNumber(Intake.Read read) {
        return preview.needsNumber(read);
    }

    @Override
    public void over(Occasion occasion) {
        denials.keep(Denials.Denied.ofTalk("form issue", "form-over"), occasion.by(), occasion.origin());
    }
}
