package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.dialogue.Intake.Read;
import dev.hallpass.core.conversation.dialogue.Understanding.Understood;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssueOutcome;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.issuing.Order;

/** The steps of the issuing talk, from entries to a code. */
final class IssueTalk {
    private final OrderForm form;
    private final IssueSessions sessions;
    private final Issuing issuing;
    private final Preview preview;
    private final Refusals refusals;
    private final Confirmation confirmation;

    IssueTalk(Bearings bearings, IssueForm fields, IssueSessions sessions, Issuing issuing) {
        Describing describing = bearings.describing();
        this.sessions = sessions;
        this.issuing = issuing;
        this.refusals = bearings.refusals();
        this.preview = new Preview(issuing.weighing(), describing, refusals);
        this.confirmation = new Confirmation(describing, bearings.people());
        this.form = new OrderForm(
                sessions,
                new OrderForm.Reading(
                        new Intake(describing, issuing.directories()), new UserValues(bearings.registry())),
                new IssueGate(bearings, fields.rules(), issuing.guards().denials(), preview),
                new OrderForm.Look(fields::fields, preview::line, "form.title", "form.submit", Actions.CORRECT));
    }

    /** The form that it is filled in by. */
    OrderForm form() {
        return form;
    }

    /** What is complete is issued; what is wrong is told; what is missing or not sure opens the form. */
    Answer issueOrFillIn(Understood understood, Occasion occasion) {
        return form.doOrFillIn(understood, occasion, read -> issue(read.order(), understood.entries(), occasion));
    }

    private Answer issue(Order order, IssueEntries entries, Occasion occasion) {
        IssueOutcome outcome = issuing.code().issue(order);
        if (outcome instanceof IssueOutcome.Refused refused) {
            String sentence = occasion.voice().plain(refusals.text(refused.refusal(), occasion.voice()));
            if (refused.refusal() instanceof IssueRefusal.StepUpNotEnrolled) {
                return notEnrolled(sentence, occasion.voice());
            }
            return refused.refusal() instanceof IssueRefusal.NotPermitted
                    ? new Answer.Say(Message.of(sentence))
                    : form.correct(sentence, entries, occasion);
        }
        return confirmed(outcome, occasion);
    }

    private static Answer notEnrolled(String sentence, Voice voice) {
        return new Answer.Say(
                new Message(sentence, List.of(new Part.Paragraph(Text.of(sentence)), StepUpDialogue.button(voice))));
    }

    private Answer confirmed(IssueOutcome outcome, Occasion occasion) {
        Message message = outcome instanceof IssueOutcome.Issued issued
                ? confirmation.of(issued.issuance(), issued.cautions(), occasion.voice())
                : confirmation.of(((IssueOutcome.AlreadyIssued) outcome).issuance(), List.of(), occasion.voice());
        return new Answer.Say(message);
    }

    Answer submitted(Inbound.Submitted submitted, Occasion whole) {
        Occasion occasion = whole.ofForm(IssueSessions.id(submitted.form()));
        Optional<Issuance> before = issuing.issuances()
                .ofEvent(occasion.event())
                .filter(issuance -> issuance.issuer().equals(occasion.by().id()));
        return before.isPresent()
                ? confirmed(new IssueOutcome.AlreadyIssued(before.get()), occasion)
                : form.submitted(submitted, occasion, (read, entries) -> sent(submitted, read, entries, occasion));
    }

    /** The number is taken before anything else is decided; a form that did not ask for it yet does so now. */
    private Answer sent(Inbound.Submitted submitted, Read.Complete read, IssueEntries entries, Occasion occasion) {
        if (!preview.needsNumber(read)) {
            return issue(submitted.form(), read.order(), occasion);
        }
        if (!Proving.wasAsked(submitted.entries())) {
            return form.show(submitted.form(), entries, occasion.voice().say("refusal.step-up-needed"), occasion);
        }
        return issuing.guards()
                .proving()
                .prove(submitted.entries(), occasion)
                .<Answer>map(wrong -> new Answer.Correct(List.of(wrong)))
                .orElseGet(() -> issue(submitted.form(), read.order(), occasion));
    }

    private Answer issue(FormRef ref, Order order, Occasion occasion) {
        List<FieldError> errors = preview.errors(order, occasion.voice());
        if (!errors.isEmpty()) {
            return new Answer.Correct(oneEach(errors));
        }
        IssueOutcome outcome = issuing.code().issue(order);
        if (outcome instanceof IssueOutcome.Refused refused) {
            String sentence = occasion.voice().plain(refusals.text(refused.refusal(), occasion.voice()));
            return new Answer.Correct(List.of(new FieldError(Preview.fieldOf(refused.refusal()), sentence)));
        }
        sessions.close(ref, occasion.by());
        return confirmed(outcome, occasion);
    }

    /** Several sentences at one field become one. */
    private static List<FieldError> oneEach(List<FieldError> errors) {
        return errors.stream()
                .map(FieldError::field)
                .distinct()
                .map(field -> new FieldError(
                        field,
                        errors.stream()
                                .filter(error -> error.field().equals(field))
                                .map(FieldError::sentence)
                                .collect(Collectors.joining(" "))))
                .toList();
    }
}
