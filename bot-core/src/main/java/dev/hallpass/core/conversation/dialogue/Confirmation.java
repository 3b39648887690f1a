package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;

import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Caution;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;

/** What an issuer is told at once: what was understood and issued, where it goes, what to do next. Never the code. */
final class Confirmation {
    private final Describing describing;
    private final People people;

    Confirmation(Describing describing, People people) {
        this.describing = describing;
        this.people = people;
    }

    Message of(Issuance issuance, List<Caution> cautions, Voice voice) {
        Whole whole = Whole.of(issuance);
        String id = Long.toString(issuance.id().value());
        Text first = voice.text("issued.first", issuance.id(), reader(issuance, voice));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(first));
        parts.add(new Part.Facts(facts(issuance, whole, voice)));
        cautions.forEach(
                caution -> parts.add(new Part.Paragraph(voice.text("issued.caution", Cautions.text(caution, voice)))));
        parts.add(new Part.Hint(voice.text("issued.next", new Span.Mono("/otp revoke " + id))));
        parts.add(new Part.Buttons(List.<Button>of(CodeMessage.revoke(id, voice))));
        return new Message(voice.plain(first), parts);
    }

    private List<Part.Fact> facts(Issuance issuance, Whole whole, Voice voice) {
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(voice.fact("fact.opens", Text.of(describing.scope(issuance.draft(), voice))));
        facts.add(voice.fact(
                "fact.where", Text.of(describing.where(issuance.draft().terms().binding(), voice))));
        facts.add(voice.fact("fact.howlong", Text.of(describing.howLong(whole, voice))));
        facts.add(voice.fact("fact.redeem", Text.of(describing.deadline(whole, voice))));
        issuance.justification().ifPresent(why -> facts.add(voice.fact("fact.why", Text.of(why.text()))));
        return facts;
    }

    private Object reader(Issuance issuance, Voice voice) {
        if (issuance.recipient() instanceof Recipient.Email email) {
            return voice.say("reader.email", email.to());
        }
        if (issuance.recipient() instanceof Recipient.Print) {
            return new Span.OwnChat(voice.say("reader.print"));
        }
        if (issuance.recipient() instanceof Recipient.DirectMessage direct
                && !direct.to().equals(issuance.issuer())) {
            String name = people.find(direct.to()).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
            return voice.say("reader.person", name);
        }
        return new Span.OwnChat(voice.say("reader.me"));
    }
}
