package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.ListFilter;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceFilter;
import dev.hallpass.core.issuing.ListIssuances;
import dev.hallpass.core.issuing.Listing;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Registry;

/** Lists what was issued, as far as the person may see it: terms, state and justification. */
public final class ListDialogue implements Dialogue {
    /** What a message shows well; a narrower list shows the rest. */
    private static final int MOST = 20;

    private final Wording wording;
    private final ListIssuances listing;
    private final Registry registry;
    private final People people;
    private final Describing describing;
    private final StatusLine status;

    public ListDialogue(Bearings bearings, Wording wording, ListIssuances listing) {
        this.wording = wording;
        this.listing = listing;
        this.registry = bearings.registry();
        this.people = bearings.people();
        this.describing = bearings.describing();
        this.status = new StatusLine(people, describing);
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .filter(Command.ListCodes.class::isInstance)
                .map(command -> list(((Command.ListCodes) command).filter(), hearing))
                .map(Answer.Say::new);
    }

    private Message list(ListFilter typed, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        if (typed instanceof ListFilter.OnComputer on) {
            return computer(on.name())
                    .map(computer -> list(new IssuanceFilter.OnComputer(computer.id()), hearing))
                    .orElseGet(() -> voice.message("computers.unknown", on.name()));
        }
        return list(filter(typed), hearing);
    }

    private Optional<Computer> computer(String name) {
        try {
            return registry.computersNamed(new ComputerName(name)).stream().findFirst();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static IssuanceFilter filter(ListFilter typed) {
        if (typed instanceof ListFilter.Mine) {
            return new IssuanceFilter.Mine();
        }
        if (typed instanceof ListFilter.Open) {
            return new IssuanceFilter.Open();
        }
        return typed instanceof ListFilter.Containing containing
                ? new IssuanceFilter.Containing(containing.text())
                : new IssuanceFilter.Everything();
    }

    private Message list(IssuanceFilter filter, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        Listing found = listing.list(hearing.person(), filter);
        if (found.issuances().isEmpty()) {
            return voice.message("list.none");
        }
        List<Issuance> shown = found.issuances().stream().limit(MOST).toList();
        boolean more = found.more() || shown.size() < found.issuances().size();
        String first = voice.say(more ? "list.first.more" : "list.first", shown.size());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        shown.forEach(issuance -> parts.add(new Part.Paragraph(row(issuance, voice))));
        parts.add(new Part.Hint(voice.text("list.next")));
        return new Message(first, parts);
    }

    private Text row(Issuance issuance, Voice voice) {
        String by = people.find(issuance.issuer()).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
        String why = issuance.justification()
                .map(text -> voice.say("list.why", text))
                .orElse("");
        return voice.text(
                "list.row",
                new Span.Bold(issuance.id().toString()),
                status.of(issuance, voice),
                describing.scope(issuance.draft(), voice),
                describing.where(issuance.draft().terms().binding(), voice),
                describing.howLong(Whole.of(issuance), voice),
                voice.at(issuance.issuedAt()),
                by,
                why);
    }
}
