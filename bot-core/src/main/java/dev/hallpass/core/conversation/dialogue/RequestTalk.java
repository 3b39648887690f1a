package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Authority;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.Petition;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.core.requests.SubmitOutcome;

/** The steps of the talk that asks for a code, from entries to a request. */
final class RequestTalk {
    private static final String NOTICE = "notice";

    private final RequestForm form;
    private final IssueSessions sessions;
    private final Requesting requesting;
    private final Intake intake;
    private final Preview preview;
    private final RequestAnswers answers;
    private final UserValues users;

    RequestTalk(Bearings bearings, RequestForm form, IssueSessions sessions, Requesting requesting) {
        this.form = form;
        this.sessions = sessions;
        this.requesting = requesting;
        this.intake = new Intake(bearings.describing(), requesting.directories());
        this.preview =
                new Preview(requesting.weighing(), bearings.describing(), bearings.refusals(), "request.planned");
        this.answers = new RequestAnswers(bearings);
        this.users = new UserValues(bearings.registry());
    }

    /** A new form with what is known filled in. */
    Answer fillIn(Understood understood, Occasion occasion) {
        FormRef ref = sessions.open(occasion.by(), understood.entries());
        return show(ref, understood.entries(), String.join(" ", understood.notes()), occasion);
    }

    /** What is complete is asked; what is wrong is told; what is missing or not sure opens the form. */
    Answer askOrFillIn(Understood understood, Occasion occasion) {
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
                ? ask((Read.Complete) read, understood.entries(), occasion)
                : fillIn(understood, occasion);
    }

    private Answer ask(Read.Complete read, IssueEntries entries, Occasion occasion) {
        SubmitOutcome outcome = requesting.submit().submit(petition(read.order(), Optional.empty(), occasion));
        return outcome instanceof SubmitOutcome.Refused refused
                ? correct(answers.sentence(refused.refusal(), occasion.voice()), entries, occasion)
                : new Answer.Say(answers.taken(outcome, occasion.voice()));
    }

    private static Petition petition(Order order, Optional<PersonId> onBehalfOf, Occasion occasion) {
        return new Petition(
                occasion.by(),
                onBehalfOf,
                occasion.event(),
                new RequestTerms(order.scope(), order.device(), order.binding(), order.timing()),
                order.justification(),
                occasion.origin());
    }

    /** Says what is wrong, and keeps the rest: a button opens the form with it. */
    private Answer correct(String sentence, IssueEntries entries, Occasion occasion) {
        FormRef ref = sessions.open(occasion.by(), entries);
        Button button = new Button(Actions.CORRECT_REQUEST, occasion.voice().say("button.correct"), ref.session());
        return new Answer.Say(new Message(
                sentence, List.of(new Part.Paragraph(Text.of(sentence)), new Part.Buttons(List.of(button)))));
    }

    /** The form of a session; a new empty one when that is over or somebody else's. */
    Answer openAgain(FormRef ref, Occasion occasion) {
        Optional<IssueEntries> kept = sessions.hold(ref) ? sessions.find(ref, occasion.by()) : Optional.empty();
        return kept.map(entries -> show(ref, entries, "", occasion))
                .orElseGet(() -> over(IssueEntries.NONE, "form.over.empty", occasion));
    }

    private Answer over(IssueEntries entries, String key, Occasion occasion) {
        return fillIn(new Understood(entries, List.of(occasion.voice().say(key))), occasion);
    }

    Answer changed(Inbound.Changed changed, Occasion occasion) {
        Optional<IssueEntries> before = sessions.find(changed.form(), occasion.by());
        IssueEntries entries = form.accepted(merged(before, changed.entries(), occasion), changed.field());
        if (before.isEmpty()) {
            return over(entries, "form.over", occasion);
        }
        sessions.save(changed.form(), occasion.by(), entries);
        return show(changed.form(), entries, "", occasion);
    }

    private IssueEntries merged(Optional<IssueEntries> before, FormEntries cameBack, Occasion occasion) {
        IssueEntries read = users.named(new IssueEntries(cameBack), before);
        return before.map(stored -> stored.updated(read.form(), form.names(stored, occasion)))
                .orElse(read);
    }

    Answer submitted(FormRef ref, FormEntries cameBack, Occasion whole) {
        Occasion occasion = whole.ofForm("request " + IssueSessions.id(ref));
        Optional<SubmitOutcome> before = requesting
                .requests()
                .ofEvent(occasion.event())
                .filter(request ->
                        request.asked().requester().equals(occasion.by().id()))
                .map(SubmitOutcome.AlreadySubmitted::new);
        if (before.isPresent()) {
            return new Answer.Say(answers.taken(before.get(), occasion.voice()));
        }
        Optional<IssueEntries> stored = sessions.find(ref, occasion.by());
        IssueEntries entries = merged(stored, cameBack, occasion);
        if (stored.isEmpty()) {
            return over(entries, "form.over", occasion);
        }
        sessions.save(ref, occasion.by(), entries);
        return submitted(ref, entries, occasion);
    }

    private Answer submitted(FormRef ref, IssueEntries entries, Occasion occasion) {
        Read read = intake.read(entries, occasion);
        if (read instanceof Read.Lacking lacking) {
            return new Answer.Correct(lacking.lacks().stream()
                    .map(lack -> new FieldError(lack.field(), lack.sentence()))
                    .toList());
        }
        Optional<String> behalf = entries.form().value(IssueEntries.BEHALF);
        Optional<PersonId> person =
                behalf.flatMap(user -> requesting.directories().personOf(occasion.account(), user));
        if (behalf.isPresent() && person.isEmpty()) {
            return new Answer.Correct(
                    List.of(new FieldError(IssueEntries.BEHALF, occasion.voice().say("lack.person.unknown"))));
        }
        SubmitOutcome outcome = requesting.submit().submit(petition(((Read.Complete) read).order(), person, occasion));
        if (outcome instanceof SubmitOutcome.Refused refused) {
            return new Answer.Correct(answers.errors(refused.refusal(), occasion.voice()));
        }
        sessions.close(ref, occasion.by());
        return new Answer.Say(answers.taken(outcome, occasion.voice()));
    }

    private Answer show(FormRef ref, IssueEntries entries, String notice, Occasion occasion) {
        Voice voice = occasion.voice();
        List<Field> fields = new ArrayList<>();
        if (!notice.isEmpty()) {
            fields.add(new Field.Note(NOTICE, notice));
        }
        fields.addAll(form.fields(entries.withoutCodes(), occasion));
        String line = preview.line(asRequest(intake.read(entries, occasion)), voice);
        return new Answer.Show(new Form(
                ref, voice.say("request.form.title"), voice.say("request.form.submit"), fields, Optional.of(line)));
    }

    /** Weighed as what is approved is: without a role of the requester's own. */
    private static Read asRequest(Read read) {
        if (!(read instanceof Read.Complete complete)) {
            return read;
        }
        Order order = complete.order();
        return new Read.Complete(new Order(
                order.issuer(),
                order.event(),
                order.scope(),
                order.device(),
                order.binding(),
                order.timing(),
                order.justification(),
                order.recipient(),
                order.origin(),
                new Authority.Approval(0)));
    }
}
