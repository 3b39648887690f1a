package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;

import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.ListRequests;

/** The requests that concern a person: those that wait for them, and their own. */
final class RequestSections {
    private final ListRequests listing;
    private final RequestWords words;

    RequestSections(Bearings bearings, ListRequests listing, Issuances issuances) {
        this.listing = listing;
        this.words = new RequestWords(bearings, issuances);
    }

    /** All of them as one message. */
    Message message(Person person, Voice voice) {
        List<Part> parts = of(person, voice);
        return parts.isEmpty() ? voice.message("requests.none") : new Message(voice.say("requests.summary"), parts);
    }

    List<Part> of(Person person, Voice voice) {
        ListRequests.Listed listed = listing.list(person);
        List<Part> parts = new ArrayList<>();
        if (!listed.waiting().isEmpty()) {
            parts.add(title("requests.waiting", listed.waiting().size(), voice));
            listed.waiting().forEach(request -> waiting(request, voice, parts));
        }
        if (!listed.mine().isEmpty()) {
            parts.add(title("requests.mine", listed.mine().size(), voice));
            listed.mine().forEach(request -> mine(request, voice, parts));
        }
        return parts;
    }

    private static Part title(String key, int many, Voice voice) {
        return new Part.Paragraph(Text.of(new Span.Bold(voice.say(key, many))));
    }

    private void waiting(AccessRequest request, Voice voice, List<Part> parts) {
        String requester = words.name(request.asked().requester(), voice);
        parts.add(new Part.Paragraph(voice.text(
                "requests.waiting.row",
                new Span.Bold(request.id().toString()),
                requester,
                words.what(request.terms(), voice),
                words.status(request, voice))));
        parts.add(new Part.Buttons(RequestMessage.buttons(request, requester, voice)));
    }

    private void mine(AccessRequest request, Voice voice, List<Part> parts) {
        parts.add(new Part.Paragraph(voice.text(
                "requests.mine.row",
                new Span.Bold(request.id().toString()),
                words.status(request, voice),
                words.what(request.terms(), voice))));
        if (request.pending()) {
            parts.add(new Part.Buttons(List.of(RequestAnswers.withdraw(request, voice))));
        }
    }
}
