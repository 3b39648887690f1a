package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.dialogue.Intake.Lack;
import dev.hallpass.core.conversation.dialogue.Intake.Read;
import dev.hallpass.core.conversation.dialogue.Understanding.Understood;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Button.Look;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssueOutcome;
import dev.hallpass.core.issuing.IssueRefusal;
import dev.hallpass.core.issuing.Order;

/** The steps of the issuing talk, from entries to a code. */
final class IssueTalk {
    private static final String NOTICE = "notice";

    private final IssueForm form;
    private final IssueSessions sessions;
    private final Issuing issuing;
    private final Intake intake;
    private final Preview preview;
    private final Refusals refusals;
    private final Confirmation confirmation;
    private final UserValues users;

    IssueTalk(Bearings bearings, IssueForm form, IssueSessions sessions, Issuing issuing) {
        Describing describing = bearings.describing();
        this.form = form;
        this.sessions = sessions;
        this.issuing = issuing;
        this.refusals = bearings.refusals();
        this.intake = new Intake(describing, issuing.directories());
        this.preview = new Preview(issuing.weighing(), describing, refusals);
        this.confirmation = new Confirmation(describing, bearings.people());
        this.users = new UserValues(bearings.registry());
    }

    /** A new form with what is known filled in. */
    Answer fillIn(Understood understood, Occasion occasion) {
        FormRef ref = sessions.open(occasion.by(), understood.entries());
        return show(ref, understood.entries(), String.join(" ", understood.notes()), occasion);
    }

    /** What is complete is issued; what is wrong is told; what is missing or not sure opens the form. */
    Answer issueOrFillIn(Understood understood, Occasion occasion) {
        Read read = intake.read(understood.entries(), occasion);
        if (read instanceof Read.Lacking lacking) {
            List<String> wrong = lacking.lacks().stream()
                    .filter(lack -> lack.kind() == Lack.Kind.WRONG)
                    .map(Lack::sentence)
                    .toList();
            return wrong.isEmpty()
                    ? fillIn(understood, occasion)
                    : correct(String.join(" ", wrong), understood.entries(), occasion);
        }
        return understood.notes().isEmpty()
                ? issue(((Read.Complete) read).order(), understood.entries(), occasion)
                : fillIn(understood, occasion);
    }

    private Answer issue(Order order, IssueEntries entries, Occasion occasion) {
        IssueOutcome outcome = issuing.code().issue(order);
        if (outcome instanceof IssueOutcome.Refused refused) {
            String sentence = occasion.voice().plain(refusals.text(refused.refusal(), occasion.voice()));
            return refused.refusal() instanceof IssueRefusal.NotPermitted
                    ? new Answer.Say(Message.of(sentence))
                    : correct(sentence, entries, occasion);
        }
        return confirmed(outcome, occasion);
    }

    private Answer confirmed(IssueOutcome outcome, Occasion occasion) {
        Message message = outcome instanceof IssueOutcome.Issued issued
                ? confirmation.of(issued.issuance(), issued.cautions(), occasion.voice())
                : confirmation.of(((IssueOutcome.AlreadyIssued) outcome).issuance(), List.of(), occasion.voice());
        return new Answer.Say(message);
    }

    /** Says what is wrong, and keeps the rest: a button opens the form with it. */
    private Answer correct(String sentence, IssueEntries entries, Occasion occasion) {
        FormRef ref = sessions.open(occasion.by(), entries);
        String label = occasion.voice().say("button.correct");
        Button button = new Button(Actions.CORRECT, label, ref.session(), Look.PLAIN, Optional.empty());
        return new Answer.Say(new Message(
                sentence, List.of(new Part.Paragraph(Text.of(sentence)), new Part.Buttons(List.of(button)))));
    }

    /** The form of a session; a new empty one when that is over or somebody else's. */
    Answer openAgain(FormRef ref, Occasion occasion) {
        Optional<IssueEntries> kept = IssueSessions.owns(ref) ? sessions.find(ref, occasion.by()) : Optional.empty();
        return kept.map(entries -> show(ref, entries, "", occasion))
                .orElseGet(() -> fillIn(
                        new Understood(
                                IssueEntries.NONE, List.of(occasion.voice().say("form.over.empty"))),
                        occasion));
    }

    Answer changed(Inbound.Changed changed, Occasion occasion) {
        Optional<IssueEntries> before = sessions.find(changed.form(), occasion.by());
        IssueEntries entries = accepted(merged(before, changed.entries(), occasion), changed.field());
        if (before.isEmpty()) {
            return fillIn(new Understood(entries, List.of(occasion.voice().say("form.over"))), occasion);
        }
        sessions.save(changed.form(), occasion.by(), entries);
        return show(changed.form(), entries, "", occasion);
    }

    /** A proposed computer that was picked moves to its field; the zone of another computer is that of another. */
    private static IssueEntries accepted(IssueEntries entries, String changed) {
        if (changed.equals(IssueEntries.PROPOSAL)) {
            return entries.with(IssueEntries.COMPUTER, entries.form().value(IssueEntries.PROPOSAL))
                    .without(IssueEntries.PROPOSAL)
                    .without(IssueEntries.ZONE);
        }
        return changed.equals(IssueEntries.COMPUTER) ? entries.without(IssueEntries.ZONE) : entries;
    }

    private IssueEntries merged(Optional<IssueEntries> before, FormEntries cameBack, Occasion occasion) {
        IssueEntries read = users.named(new IssueEntries(cameBack), before);
        return before.map(stored -> stored.updated(read.form(), form.names(stored, occasion.voice())))
                .orElse(read);
    }

    Answer submitted(FormRef ref, FormEntries cameBack, Occasion whole) {
        Occasion occasion = whole.ofForm(IssueSessions.id(ref));
        Optional<Issuance> before = issuing.issuances()
                .ofEvent(occasion.event())
                .filter(issuance -> issuance.issuer().equals(occasion.by().id()));
        if (before.isPresent()) {
            return confirmed(new IssueOutcome.AlreadyIssued(before.get()), occasion);
        }
        Optional<IssueEntries> stored = sessions.find(ref, occasion.by());
        IssueEntries entries = merged(stored, cameBack, occasion);
        if (stored.isEmpty()) {
            return fillIn(new Understood(entries, List.of(occasion.voice().say("form.over"))), occasion);
        }
        sessions.save(ref, occasion.by(), entries);
        return submitted(ref, intake.read(entries, occasion), occasion);
    }

    private Answer submitted(FormRef ref, Read read, Occasion occasion) {
        if (read instanceof Read.Lacking lacking) {
            return new Answer.Correct(lacking.lacks().stream()
                    .map(lack -> new FieldError(lack.field(), lack.sentence()))
                    .toList());
        }
        Order order = ((Read.Complete) read).order();
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

    private Answer show(FormRef ref, IssueEntries entries, String notice, Occasion occasion) {
        Voice voice = occasion.voice();
        List<Field> fields = new ArrayList<>();
        if (!notice.isEmpty()) {
            fields.add(new Field.Note(NOTICE, notice));
        }
        fields.addAll(form.fields(entries.withoutCodes(), voice));
        String line = preview.line(intake.read(entries, occasion), voice);
        return new Answer.Show(
                new Form(ref, voice.say("form.title"), voice.say("form.submit"), fields, Optional.of(line)));
    }
}
