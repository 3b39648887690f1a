package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.Recorded;
import dev.hallpass.core.audit.review.ReadTrail;
import dev.hallpass.core.audit.review.Reading;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;

/** Reads the audit trail to those who may, page by page, and leads to the page with the plots. */
public final class AuditDialogue implements Dialogue {
    private static final int ROWS = 10;
    private static final String SESSION = "audit";

    private final Wording wording;
    private final People people;
    private final Describing describing;
    private final Refusals refusals;
    private final AuditFilters filters;
    private final ReadTrail reading;
    private final Sessions sessions;

    public AuditDialogue(
            Bearings bearings, Wording wording, Directories directories, ReadTrail reading, Sessions sessions) {
        this.wording = wording;
        this.people = bearings.people();
        this.describing = bearings.describing();
        this.refusals = bearings.refusals();
        this.filters = new AuditFilters(bearings, directories);
        this.reading = reading;
        this.sessions = sessions;
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        if (inbound instanceof Inbound.Pressed pressed && pressed.action().equals(Actions.AUDIT_OLDER)) {
            return Optional.of(new Answer.Say(older(pressed, hearing)));
        }
        return hearing.command()
                .filter(Command.ReadAudit.class::isInstance)
                .map(command -> new Answer.Say(page(new Wish(inbound, hearing, line(inbound), Long.MAX_VALUE))));
    }

    /** What somebody wants to read: behind which entry, and by which line. */
    private record Wish(Inbound inbound, Hearing hearing, String line, long before) {}

    private static String line(Inbound inbound) {
        return inbound instanceof Inbound.Command command ? command.text() : ((Inbound.Wrote) inbound).text();
    }

    /** The line is read anew, and the person's role asked anew: the button carries nothing but the session. */
    private Message older(Inbound.Pressed pressed, Hearing hearing) {
        Optional<Session> session = sessions.find(new SessionId(pressed.value()))
                .filter(found -> found.kind().equals(SESSION))
                .filter(found -> found.owner().equals(hearing.person().id()));
        if (session.isEmpty()) {
            return wording.to(hearing.person()).message("audit.over");
        }
        String[] content = session.get().content().split(" ", 2);
        return page(new Wish(pressed, hearing, content[1], Long.parseLong(content[0])));
    }

    private Message page(Wish wish) {
        Person reader = wish.hearing().person();
        Voice voice = wording.to(reader);
        AuditFilters.Outcome outcome = filters.read(wish.line(), wish.inbound().by(), reader);
        if (outcome instanceof AuditFilters.Unknown unknown) {
            return voice.message(unknown.key(), unknown.word());
        }
        AuditFilters.Filter filter = (AuditFilters.Filter) outcome;
        ReadTrail.Asked asked =
                new ReadTrail.Asked(reader, wish.line(), wish.hearing().origin());
        Reading read = reading.read(asked, filter.filter().before(wish.before()).most(ROWS + 1));
        return read instanceof Reading.Refused refused
                ? Message.of(voice.plain(refusals.verdict(refused.verdict(), voice)))
                : drawn(((Reading.Page) read).entries(), wish, voice);
    }

    private Message drawn(List<Recorded> found, Wish wish, Voice voice) {
        List<Recorded> shown = found.stream().limit(ROWS).toList();
        boolean more = found.size() > ROWS;
        String first = voice.say(more ? "audit.first.more" : "audit.first", shown.size());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(Text.of(first)));
        shown.forEach(recorded -> parts.add(new Part.Paragraph(row(recorded.entry(), voice))));
        if (more) {
            parts.add(older(wish, shown.get(shown.size() - 1).id(), voice));
        }
        parts.add(new Part.Hint(voice.text(
                "audit.page",
                new Span.Link(
                        voice.say("audit.page.link"),
                        reading.link(wish.hearing().person())))));
        return new Message(first, parts);
    }

    private Part older(Wish wish, long last, Voice voice) {
        Session session = sessions.open(wish.hearing().person().id(), SESSION, last + " " + wish.line());
        return new Part.Buttons(List.of(new Button(
                Actions.AUDIT_OLDER, voice.say("audit.older"), session.id().value())));
    }

    private Text row(AuditEntry entry, Voice voice) {
        boolean done =
                entry.outcome().equals(AuditEntry.DONE) || entry.outcome().equals(AuditEntry.WANTED);
        String why =
                entry.justification().map(text -> voice.say("audit.why", text)).orElse("");
        return voice.text(
                done ? "audit.row" : "audit.row.refused",
                voice.at(entry.at()),
                new Span.Bold(actor(entry.actor(), voice)),
                act(entry, voice),
                entry.subject(),
                entry.outcome(),
                entry.origin(),
                why);
    }

    /** An act of a later release has no words of its own here. */
    private static String act(AuditEntry entry, Voice voice) {
        return voice.has("act." + entry.act().name())
                ? voice.say("act." + entry.act().name())
                : entry.act().name();
    }

    private String actor(Actor actor, Voice voice) {
        if (actor instanceof Actor.Human human) {
            return people.find(human.person()).map(Person::name).orElseGet(() -> voice.say("person.unknown"));
        }
        return actor instanceof Actor.Endpoint endpoint
                ? describing.computer(endpoint.computer())
                : voice.say("audit.hallpass");
    }
}
