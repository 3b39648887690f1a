package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.HiddenSigns;
import dev.hallpass.core.conversation.command.TypedCode;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.DecideOutcome;
import dev.hallpass.core.requests.DecideOutcome.DecideRefusal;
import dev.hallpass.core.requests.DecideRequest;
import dev.hallpass.core.requests.Decision;
import dev.hallpass.core.requests.Decision.Choice;
import dev.hallpass.core.requests.RequestId;

/**
 * Decides requests: by the buttons under them, or by command where a button cannot be pressed. What a button or a form
 * carries may be forged; the use case asks who may, of the stored request and person.
 */
public final class ApprovalDialogue implements Dialogue {
    static final String REASON = "reason";
    private static final String DENY_FORM = "request-deny:";

    private final Wording wording;
    private final Deciding deciding;
    private final ApprovalAnswers answers;
    private final LessForm less;
    private final ApprovalProof proof;
    private final RequestSections sections;

    public ApprovalDialogue(Bearings bearings, Wording wording, Deciding deciding) {
        this.wording = wording;
        this.deciding = deciding;
        this.answers = new ApprovalAnswers(bearings, deciding.issuances());
        this.less = new LessForm(bearings, deciding.issuances());
        this.proof = new ApprovalProof(deciding.proving(), new RequestWords(bearings, deciding.issuances()));
        this.sections = new RequestSections(bearings, deciding.listing(), deciding.issuances());
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        if (hearing.command().isPresent()) {
            return command(hearing.command().get(), hearing);
        }
        if (inbound instanceof Inbound.Pressed pressed) {
            return pressed(pressed, hearing);
        }
        return inbound instanceof Inbound.Submitted submitted ? submitted(submitted, hearing) : dismissed(inbound);
    }

    private Optional<Answer> command(Command command, Hearing hearing) {
        if (command instanceof Command.ShowRequests) {
            return Optional.of(new Answer.Say(sections.message(hearing.person(), wording.to(hearing.person()))));
        }
        if (command instanceof Command.Approve approve) {
            return Optional.of(say(new RequestId(approve.request()), yes(), hearing));
        }
        return command instanceof Command.Deny deny
                ? Optional.of(say(new RequestId(deny.request()), new Choice.Deny(deny.reason()), hearing))
                : Optional.empty();
    }

    private static Choice yes() {
        return new Choice.Approve(Optional.empty());
    }

    private Optional<Answer> pressed(Inbound.Pressed pressed, Hearing hearing) {
        List<String> ours = List.of(Actions.APPROVE, Actions.DENY, Actions.APPROVE_LESS);
        if (!ours.contains(pressed.action())) {
            return Optional.empty();
        }
        Optional<AccessRequest> request = RequestValues.id(pressed.value()).flatMap(deciding.requests()::find);
        Voice voice = wording.to(hearing.person());
        if (request.isEmpty()) {
            return Optional.of(new Answer.Say(voice.message("request.not-found")));
        }
        if (pressed.action().equals(Actions.APPROVE)) {
            return Optional.of(say(request.get().id(), yes(), hearing));
        }
        return Optional.of(refusedBefore(request.get(), voice)
                .orElseGet(() -> new Answer.Show(
                        pressed.action().equals(Actions.DENY)
                                ? denial(request.get(), voice)
                                : less.of(request.get(), voice))));
    }

    /** Nobody fills in a form about what is decided; who may not decide is told when they send it. */
    private Optional<Answer> refusedBefore(AccessRequest request, Voice voice) {
        return request.pending()
                ? Optional.empty()
                : Optional.of(message(answers.refusal(new DecideRefusal.NotPending(request), voice), voice));
    }

    private static Form denial(AccessRequest request, Voice voice) {
        Field reason = new Field.TextInput(
                REASON,
                voice.say("field.reason"),
                voice.say("field.reason.hint"),
                false,
                true,
                DecideRequest.LONGEST_REASON,
                "");
        return new Form(
                new FormRef(DENY_FORM + request.id().value()),
                voice.say("request.deny.title", request.id()),
                voice.say("button.deny"),
                List.of(reason),
                Optional.empty());
    }

    private Optional<Answer> submitted(Inbound.Submitted submitted, Hearing hearing) {
        if (submitted.form().session().startsWith(DENY_FORM)) {
            return Optional.of(denied(submitted, hearing));
        }
        return LessForm.owns(submitted.form()) || ApprovalProof.owns(submitted.form())
                ? Optional.of(approved(submitted, Occasion.of(submitted, hearing, wording), hearing))
                : Optional.empty();
    }

    /** The number is taken before anything is decided; a form that did not ask for it yet does so now. */
    private Answer approved(Inbound.Submitted submitted, Occasion occasion, Hearing hearing) {
        Voice voice = occasion.voice();
        Optional<AccessRequest> request = id(submitted.form().session()).flatMap(deciding.requests()::find);
        if (request.isEmpty()) {
            return new Answer.Say(voice.message("request.not-found"));
        }
        Optional<FieldError> wrong = proof.wrong(submitted.entries(), occasion);
        if (wrong.isPresent()) {
            return new Answer.Correct(List.of(wrong.get()));
        }
        if (ApprovalProof.owns(submitted.form())) {
            return say(request.get().id(), yes(), hearing);
        }
        Choice choice = new Choice.Approve(Optional.of(less.read(request.get().terms(), submitted.entries())));
        DecideOutcome outcome = decide(request.get().id(), choice, hearing);
        return needsNumber(outcome)
                ? new Answer.Show(less.proving(request.get(), submitted.entries(), voice))
                : answered(outcome, LessForm.DURATION, voice);
    }

    private static boolean needsNumber(DecideOutcome outcome) {
        return outcome instanceof DecideOutcome.Refused refused
                && refused.refusal() instanceof DecideRefusal.StepUpNeeded;
    }

    private static Optional<RequestId> id(String form) {
        return RequestValues.id(form.substring(form.indexOf(':') + 1));
    }

    private Answer denied(Inbound.Submitted submitted, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Optional<RequestId> id = id(submitted.form().session());
        if (id.isEmpty()) {
            return new Answer.Say(voice.message("request.not-found"));
        }
        String reason = submitted.entries().value(REASON).orElse("");
        Optional<String> unfit = unfit(reason, voice);
        return unfit.isPresent()
                ? new Answer.Correct(List.of(new FieldError(REASON, unfit.get())))
                : answered(decide(id.get(), new Choice.Deny(reason), hearing), REASON, voice);
    }

    /** What can be mended stands at its field; anything else takes the form's place. */
    private Answer answered(DecideOutcome outcome, String field, Voice voice) {
        return outcome instanceof DecideOutcome.Refused refused && ApprovalAnswers.mendable(refused.refusal())
                ? new Answer.Correct(List.of(new FieldError(field, voice.plain(answers.said(outcome, voice)))))
                : said(outcome, voice);
    }

    private static Optional<String> unfit(String reason, Voice voice) {
        if (TypedCode.look(reason) == TypedCode.Sighting.CODE) {
            return Optional.of(voice.say("lack.justification.code"));
        }
        return HiddenSigns.firstIn(reason).map(sign -> voice.say("lack.justification.hidden", sign));
    }

    private Answer say(RequestId id, Choice choice, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        return said(decide(id, choice, hearing), voice);
    }

    private Answer said(DecideOutcome outcome, Voice voice) {
        if (outcome instanceof DecideOutcome.Refused refused
                && refused.refusal() instanceof DecideRefusal.StepUpNeeded needed) {
            return new Answer.Show(proof.form(needed.request(), voice));
        }
        Text text = answers.said(outcome, voice);
        return outcome instanceof DecideOutcome.Refused refused
                        && refused.refusal() instanceof DecideRefusal.StepUpNotEnrolled
                ? ApprovalProof.notEnrolled(text, voice)
                : message(text, voice);
    }

    private DecideOutcome decide(RequestId id, Choice choice, Hearing hearing) {
        return deciding.decide().decide(new Decision(hearing.person().id(), id, choice, hearing.origin()));
    }

    private static Answer message(Text text, Voice voice) {
        return new Answer.Say(voice.message(text));
    }

    private static Optional<Answer> dismissed(Inbound inbound) {
        boolean ours = inbound instanceof Inbound.Dismissed dismissed
                && (dismissed.form().session().startsWith(DENY_FORM)
                        || LessForm.owns(dismissed.form())
                        || ApprovalProof.owns(dismissed.form()));
        return ours ? Optional.of(new Answer.Quiet()) : Optional.empty();
    }
}
