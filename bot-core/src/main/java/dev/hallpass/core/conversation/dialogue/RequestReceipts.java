package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.outbox.Subscriber.Kept;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.requests.AccessRequest;
import dev.hallpass.core.requests.Posting;

/** Writes to requesters: where their request stands, and what becomes of it. */
final class RequestReceipts {
    private final Bearings bearings;
    private final Wording wording;
    private final RequestRecords records;
    private final ChatLines lines;
    private final RequestWords words;
    private final RequestReaders readers;

    RequestReceipts(Bearings bearings, Wording wording, RequestRecords records, ChatLines lines) {
        this.bearings = bearings;
        this.wording = wording;
        this.records = records;
        this.lines = lines;
        this.words = new RequestWords(bearings, records.issuances());
        this.readers = new RequestReaders(bearings, records);
    }

    /**
     * Says only what is so: where it stands, whom it reached, until when.
     *
     * @param troubles what stood in the way of a channel
     */
    Kept receipt(AccessRequest request, List<String> troubles) {
        return requester(request, (stored, voice) -> said(stored, troubles, voice));
    }

    private Text said(AccessRequest request, List<String> troubles, Voice voice) {
        List<Posting> postings = records.postings().of(request.id());
        String trouble = troubles.isEmpty()
                ? ""
                : " "
                        + voice.say(
                                "request.receipt.trouble",
                                voice.say("obstacle." + troubles.get(0)),
                                bearings.contact());
        if (postings.isEmpty()) {
            return voice.text("request.receipt.nobody", request.id(), trouble, bearings.contact());
        }
        int direct = (int) postings.stream()
                .filter(posting -> posting.reader().isPresent())
                .count();
        boolean inChannel = postings.size() > direct;
        int asked =
                readers.found(request, request.ruling().tiers().get(0).who()).size();
        return voice.text(
                inChannel ? "request.receipt.channel" : "request.receipt.direct",
                request.id(),
                words.what(request.terms(), voice),
                inChannel ? asked : direct,
                request.ruling().quorum(),
                voice.at(request.expiresAt()),
                trouble);
    }

    /** A direct message to the requester; with the button that takes it back while it is pending. */
    Kept requester(AccessRequest request, BiFunction<AccessRequest, Voice, Text> text) {
        Optional<Person> requester = bearings.people().find(request.asked().requester());
        if (requester.isEmpty()) {
            return new Kept.GaveUp("the requester is gone");
        }
        Voice voice = wording.to(requester.get());
        Text said = text.apply(request, voice);
        List<Part> parts = new ArrayList<>(List.of(new Part.Paragraph(said)));
        if (request.pending()) {
            parts.add(new Part.Buttons(List.of(RequestAnswers.withdraw(request, voice))));
        }
        return lines.direct(requester.get(), new Message(voice.plain(said), parts))
                .map(ChatLines::kept)
                .orElseGet(() -> new Kept.GaveUp("the requester has no connected account"));
    }
}
