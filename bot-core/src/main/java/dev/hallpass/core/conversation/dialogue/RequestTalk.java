package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.dialogue.Intake.Read;
import dev.hallpass.core.conversation.dialogue.Understanding.Understood;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.issuing.Authority;
import dev.hallpass.core.issuing.Order;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.requests.Petition;
import dev.hallpass.core.requests.RequestTerms;
import dev.hallpass.core.requests.SubmitOutcome;

/** The steps of the talk that asks for a code, from entries to a request. */
final class RequestTalk {
    private final OrderForm form;
    private final IssueSessions sessions;
    private final Requesting requesting;
    private final RequestAnswers answers;

    RequestTalk(Bearings bearings, RequestForm fields, IssueSessions sessions, Requesting requesting) {
        Describing describing = bearings.describing();
        Preview preview = new Preview(requesting.weighing(), describing, bearings.refusals(), "request.planned");
        this.sessions = sessions;
        this.requesting = requesting;
        this.answers = new RequestAnswers(bearings);
        this.form = new OrderForm(
                sessions,
                new OrderForm.Reading(
                        new Intake(describing, requesting.directories()), new UserValues(bearings.registry())),
                new EverybodyMayAsk(),
                new OrderForm.Look(
                        fields::fields,
                        (read, voice) -> preview.line(asRequest(read), voice),
                        "request.form.title",
                        "request.form.submit",
                        Actions.CORRECT_REQUEST));
    }

    /** The form that it is filled in by. */
    OrderForm form() {
        return form;
    }

    /** What is complete is asked; what is wrong is told; what is missing or not sure opens the form. */
    Answer askOrFillIn(Understood understood, Occasion occasion) {
        return form.doOrFillIn(understood, occasion, read -> ask(read, understood.entries(), occasion));
    }

    private Answer ask(Read.Complete read, IssueEntries entries, Occasion occasion) {
        SubmitOutcome outcome = requesting.submit().submit(petition(read.order(), Optional.empty(), occasion));
        return outcome instanceof SubmitOutcome.Refused refused
                ? form.correct(answers.sentence(refused.refusal(), occasion.voice()), entries, occasion)
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

    Answer submitted(Inbound.Submitted submitted, Occasion whole) {
        Occasion occasion = whole.ofForm("request " + IssueSessions.id(submitted.form()));
        Optional<SubmitOutcome> before = requesting
                .requests()
                .ofEvent(occasion.event())
                .filter(request ->
                        request.asked().requester().equals(occasion.by().id()))
                .map(SubmitOutcome.AlreadySubmitted::new);
        return before.isPresent()
                ? new Answer.Say(answers.taken(before.get(), occasion.voice()))
                : form.submitted(
                        submitted, occasion, (read, entries) -> ask(submitted.form(), read, entries, occasion));
    }

    private Answer ask(FormRef ref, Read.Complete read, IssueEntries entries, Occasion occasion) {
        Optional<String> behalf = entries.form().value(IssueEntries.BEHALF);
        Optional<PersonId> person =
                behalf.flatMap(user -> requesting.directories().personOf(occasion.account(), user));
        if (behalf.isPresent() && person.isEmpty()) {
            return new Answer.Correct(
                    List.of(new FieldError(IssueEntries.BEHALF, occasion.voice().say("lack.person.unknown"))));
        }
        SubmitOutcome outcome = requesting.submit().submit(petition(read.order(), person, occasion));
        if (outcome instanceof SubmitOutcome.Refused refused) {
            return new Answer.Correct(answers.errors(refused.refusal(), occasion.voice()));
        }
        sessions.close(ref, occasion.by());
        return new Answer.Say(answers.taken(outcome, occasion.voice()));
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
