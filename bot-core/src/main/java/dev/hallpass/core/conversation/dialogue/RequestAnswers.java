package dev.hallpass.core.conversation.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Button.Look;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.SubmitOutcome;
import dev.hallpass.core.requests.SubmitOutcome.SubmitRefusal;

/** What a requester is told at once: that it is on its way or why not. That it arrived is told when it did. */
final class RequestAnswers {
    private final Refusals refusals;
    private final String contact;

    RequestAnswers(Bearings bearings) {
        this.refusals = bearings.refusals();
        this.contact = bearings.contact();
    }

    Message taken(SubmitOutcome outcome, Voice voice) {
        AccessRequest request = request(outcome);
        String key = outcome instanceof SubmitOutcome.StillPending ? "request.same" : "request.taken";
        Text first = voice.text(key, request.id(), voice.at(request.expiresAt()));
        return request.pending()
                ? new Message(
                        voice.plain(first),
                        List.of(new Part.Paragraph(first), new Part.Buttons(List.of(withdraw(request, voice)))))
                : new Message(voice.plain(first), List.of(new Part.Paragraph(first)));
    }

    private static AccessRequest request(SubmitOutcome outcome) {
        if (outcome instanceof SubmitOutcome.Submitted submitted) {
            return submitted.request();
        }
        return outcome instanceof SubmitOutcome.StillPending pending
                ? pending.request()
                : ((SubmitOutcome.AlreadySubmitted) outcome).request();
    }

    static Button withdraw(AccessRequest request, Voice voice) {
        return new Button(
                Actions.WITHDRAW,
                voice.say("button.withdraw"),
                Long.toString(request.id().value()),
                Look.PLAIN,
                Optional.of(voice.say("button.withdraw.question", request.id())));
    }

    String sentence(SubmitRefusal refusal, Voice voice) {
        if (refusal instanceof SubmitRefusal.NotIssuable not) {
            return voice.plain(refusals.text(not.refusals().get(0), voice));
        }
        if (refusal instanceof SubmitRefusal.TooFewApprovers few) {
            return voice.say("request.refused.approvers", few.rule(), few.needed(), few.there(), contact);
        }
        return refusal instanceof SubmitRefusal.LimitReached reached
                ? voice.say("refusal.limit-reached.request.person", voice.at(reached.retryAt()))
                : voice.say("request.refused.no-rule", contact);
    }

    /** The same, at the fields whose change helps. */
    List<FieldError> errors(SubmitRefusal refusal, Voice voice) {
        if (!(refusal instanceof SubmitRefusal.NotIssuable not)) {
            return List.of(new FieldError(IssueEntries.SCOPE, sentence(refusal, voice)));
        }
        return not.refusals().stream()
                .collect(Collectors.groupingBy(Preview::fieldOf, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(field -> new FieldError(
                        field.getKey(),
                        field.getValue().stream()
                                .map(one -> voice.plain(refusals.text(one, voice)))
                                .collect(Collectors.joining(" "))))
                .toList();
    }
}
