package dev.hallpass.core.conversation.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Button.Look;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.Asked;
import dev.hallpass.core.requests.History;

/**
 * The message in which a request stands before those who may decide it: the same in every copy, as the request is now.
 * It never holds a code.
 */
final class RequestMessage {
    private static final Duration LOOKING_BACK = Duration.ofDays(30);

    private final Describing describing;
    private final RequestWords words;
    private final History history;

    RequestMessage(Bearings bearings, Issuances issuances, History history) {
        this.describing = bearings.describing();
        this.words = new RequestWords(bearings, issuances);
        this.history = history;
    }

    Message of(AccessRequest request, Voice voice) {
        List<Part> parts = new ArrayList<>();
        Text status = words.status(request, voice);
        parts.add(new Part.Heading(voice.say("request.heading", request.id())));
        parts.add(new Part.Paragraph(status));
        words.code(request, voice).ifPresent(code -> parts.add(new Part.Paragraph(code)));
        parts.add(new Part.Facts(facts(request, voice)));
        if (request.pending() && describing.now().isBefore(request.expiresAt())) {
            parts.add(new Part.Paragraph(before(request, voice)));
            parts.add(new Part.Hint(voice.text(
                    "request.rule",
                    request.ruling().rule(),
                    request.ruling().quorum(),
                    voice.at(request.expiresAt()))));
            parts.add(
                    new Part.Buttons(buttons(request, words.name(request.asked().requester(), voice), voice)));
        }
        String name = words.name(request.asked().requester(), voice);
        return new Message(voice.say("request.summary", request.id(), name, voice.plain(status)), parts);
    }

    private List<Part.Fact> facts(AccessRequest request, Voice voice) {
        Asked asked = request.asked();
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(fact("request.fact.by", words.name(asked.requester(), voice), voice));
        asked.onBehalfOf().ifPresent(person -> facts.add(fact("request.fact.for", words.name(person, voice), voice)));
        facts.add(fact("fact.opens", words.opens(request.terms(), voice), voice));
        facts.add(fact("fact.where", words.where(request.terms(), voice), voice));
        facts.add(fact("fact.howlong", words.howLong(request.terms(), voice), voice));
        if (!request.terms().equals(asked.wanted())) {
            facts.add(fact("request.fact.wanted", words.what(asked.wanted(), voice), voice));
        }
        asked.justification().ifPresent(why -> facts.add(fact("fact.why", why.text(), voice)));
        String department = asked.department().map(Department::name).orElseGet(() -> voice.say("department.none"));
        facts.add(fact("request.fact.department", department, voice));
        return facts;
    }

    private static Part.Fact fact(String label, String value, Voice voice) {
        return voice.fact(label, Text.of(value));
    }

    /** How many codes the person and the computer had. */
    private Text before(AccessRequest request, Voice voice) {
        History.Codes codes = history.since(
                describing.now().minus(LOOKING_BACK),
                request.asked().requester(),
                request.terms().binding());
        String whose = request.terms()
                .binding()
                .user()
                .map(Object::toString)
                .orElseGet(() -> words.name(request.asked().requester(), voice));
        return codes.computer()
                .map(computer -> voice.text(
                        "request.before.both",
                        whose,
                        codes.person(),
                        describing.computer(request.terms().binding().computer().orElseThrow()),
                        computer))
                .orElseGet(() -> voice.text("request.before", whose, codes.person()));
    }

    static List<Button> buttons(AccessRequest request, String requester, Voice voice) {
        String id = Long.toString(request.id().value());
        String question = voice.say("request.approve.question", request.id(), requester);
        return List.of(
                new Button(Actions.APPROVE, voice.say("button.approve"), id, Look.PRIMARY, Optional.of(question)),
                new Button(Actions.DENY, voice.say("button.deny"), id, Look.DANGER, Optional.empty()),
                new Button(Actions.APPROVE_LESS, voice.say("button.approve-less"), id));
    }
}
