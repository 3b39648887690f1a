package dev.hallpass.core.conversation.dialogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Button.Look;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.delivery.ShowCode;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.people.Person;

/** The direct message that carries a code to its one reader, and what it becomes when the code is over. */
public final class CodeMessage {
    private final Describing describing;
    private final StatusLine status;
    private final Wording wording;
    private final String contact;
    private final Set<Way> ways;
    private final Reveal reveal;

    /** Another way in which a code can reach its reader, offered as a button. */
    public enum Way {
        EMAIL,
        PRINT
    }

    /** Where a code stands that is delivered by direct message. */
    public enum Reveal {
        /** In the message. */
        INLINE,
        /** Behind a button of the message, for its reader alone. */
        BUTTON
    }

    /** @param ways what is set up */
    public CodeMessage(Bearings bearings, Wording wording, Set<Way> ways, Reveal reveal) {
        this.describing = bearings.describing();
        this.status = new StatusLine(bearings.people(), describing);
        this.wording = wording;
        this.contact = bearings.contact();
        this.reveal = reveal;
        this.ways = ways.isEmpty() ? EnumSet.noneOf(Way.class) : EnumSet.copyOf(ways);
    }

    /** With the code or its button, for its reader alone: the issuer, who may revoke it too, or somebody else. */
    Message withCode(Issuance issuance, Readout readout, Person reader) {
        Voice voice = wording.to(reader);
        List<Part> first = reveal == Reveal.INLINE ? code(readout, voice) : behindButton(issuance, voice);
        return message(issuance, reader, first, List.of(how(issuance, reader, voice)));
    }

    /** What the button shows, in a window of its reader. */
    Message shown(ShowCode.Shown shown, Person reader) {
        Voice voice = wording.to(reader);
        List<Part> parts = code(shown.readout(), voice);
        parts.add(new Part.Facts(facts(shown.issuance(), voice)));
        parts.add(how(shown.issuance(), reader, voice));
        parts.add(new Part.Hint(voice.text("code.contact", contact)));
        return new Message(voice.say("code.heading", shown.issuance().id()), parts);
    }

    /** With a private link to a page for paper. */
    Message withLink(Issuance issuance, URI link, Person reader) {
        Voice voice = wording.to(reader);
        Text opens = voice.text("code.print", new Span.Link(voice.say("code.print.link"), link));
        return message(issuance, reader, List.of(new Part.Paragraph(opens)), List.of());
    }

    private List<Part> code(Readout readout, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.LargeCode(readout.revealSymbols()));
        readout.revealDigits().ifPresent(digits -> parts.add(paragraph(voice.say("code.digits", digits))));
        parts.add(paragraph(new Spelling(voice).spell(readout.revealSymbols())));
        return parts;
    }

    private static List<Part> behindButton(Issuance issuance, Voice voice) {
        String id = Long.toString(issuance.id().value());
        Button show = new Button(Actions.SHOW, voice.say("button.show"), id, Look.PRIMARY, Optional.empty());
        return List.of(paragraph(voice.say("code.hidden")), new Part.Buttons(List.of(show)));
    }

    private static Part how(Issuance issuance, Person reader, Voice voice) {
        return paragraph(voice.say(issuance.issuer().equals(reader.id()) ? "code.tell" : "code.type"));
    }

    private Message message(Issuance issuance, Person reader, List<Part> first, List<Part> how) {
        Voice voice = wording.to(reader);
        boolean readerIssued = issuance.issuer().equals(reader.id());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(voice.say("code.heading", issuance.id())));
        parts.addAll(first);
        parts.add(new Part.Facts(facts(issuance, voice)));
        parts.addAll(how);
        parts.add(new Part.Hint(voice.text("code.contact", contact)));
        parts.add(new Part.Buttons(buttons(issuance, readerIssued, voice)));
        parts.removeIf(
                part -> part instanceof Part.Buttons some && some.buttons().isEmpty());
        return new Message(voice.say("code.summary", issuance.id(), what(issuance, voice)), parts);
    }

    /** Without the code: what it was for, and what became of it. */
    Message withoutCode(Issuance issuance, Person reader) {
        Voice voice = wording.to(reader);
        Text line = status.of(issuance, voice);
        return new Message(
                voice.say("code.summary", issuance.id(), what(issuance, voice)),
                List.of(
                        new Part.Heading(voice.say("code.heading", issuance.id())),
                        new Part.Paragraph(line),
                        new Part.Facts(facts(issuance, voice)),
                        new Part.Hint(voice.text("code.gone"))));
    }

    private String what(Issuance issuance, Voice voice) {
        return voice.say(
                "what.where",
                describing.scope(issuance.draft(), voice),
                describing.where(issuance.draft().terms().binding(), voice));
    }

    private List<Part.Fact> facts(Issuance issuance, Voice voice) {
        Whole whole = Whole.of(issuance);
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(voice.fact("fact.opens", Text.of(describing.scope(issuance.draft(), voice))));
        facts.add(voice.fact(
                "fact.where", Text.of(describing.where(issuance.draft().terms().binding(), voice))));
        facts.add(voice.fact("fact.howlong", Text.of(describing.howLong(whole, voice))));
        facts.add(voice.fact("fact.redeem", Text.of(describing.deadline(whole, voice))));
        issuance.justification().ifPresent(why -> facts.add(voice.fact("fact.why", Text.of(why.text()))));
        return facts;
    }

    private List<Button> buttons(Issuance issuance, boolean revocable, Voice voice) {
        String id = Long.toString(issuance.id().value());
        List<Button> buttons = new ArrayList<>();
        for (Way way : ways) {
            String name = way.name().toLowerCase(Locale.ROOT);
            buttons.add(new Button("code." + name, voice.say("button." + name), id));
        }
        if (revocable) {
            buttons.add(revoke(id, voice));
        }
        return buttons;
    }

    static Button revoke(String id, Voice voice) {
        String question = voice.say("button.revoke.question", "#" + id);
        return new Button(Actions.REVOKE, voice.say("button.revoke"), id, Look.DANGER, Optional.of(question));
    }

    private static Part paragraph(String text) {
        return new Part.Paragraph(Text.of(text));
    }
}
