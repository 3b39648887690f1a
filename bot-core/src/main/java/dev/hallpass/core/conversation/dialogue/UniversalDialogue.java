package dev.hallpass.core.conversation.dialogue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.universal.ShowUniversalCode;

/** Shows today's universal code: in a modal or dialog alone, never in a message. */
public final class UniversalDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final ShowUniversalCode show;
    private final FormSessions sessions;
    private final Proving proving;
    private final ZoneId zone;

    public UniversalDialogue(
            Bearings bearings, Wording wording, Sessions sessions, ShowUniversalCode show, Proving proving) {
        this.wording = wording;
        this.sessions = new FormSessions(sessions, "universal");
        this.proving = proving;
        this.refusals = bearings.refusals();
        this.show = show;
        this.zone = bearings.organisationZone();
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Occasion occasion = Occasion.of(inbound, hearing, wording);
        if (hearing.command().isPresent()) {
            return hearing.command()
                    .filter(Command.ShowUniversal.class::isInstance)
                    .map(command -> show(inbound.event(), occasion));
        }
        if (inbound instanceof Inbound.Submitted submitted && sessions.owns(submitted.form())) {
            return Optional.of(submitted(submitted, occasion));
        }
        if (inbound instanceof Inbound.Dismissed dismissed && sessions.owns(dismissed.form())) {
            sessions.close(dismissed.form(), occasion.by());
            return Optional.of(new Answer.Quiet());
        }
        return Optional.empty();
    }

    /** A form is one showing however often it is sent. */
    private Answer submitted(Inbound.Submitted submitted, Occasion occasion) {
        if (sessions.find(submitted.form(), occasion.by()).isEmpty()) {
            return new Answer.Say(occasion.voice().message("universal.form.over"));
        }
        EventId event = occasion.ofForm(sessions.id(submitted.form())).event();
        ShowUniversalCode.Outcome outcome = show.show(occasion.by(), event, occasion.origin());
        if (!(outcome instanceof ShowUniversalCode.NumberNeeded)) {
            return told(outcome, occasion);
        }
        Optional<FieldError> wrong = proving.prove(submitted.entries(), occasion);
        return wrong.isPresent()
                ? new Answer.Correct(List.of(wrong.get()))
                : told(show.show(occasion.by(), event, occasion.origin()), occasion);
    }

    private Answer show(EventId event, Occasion occasion) {
        return told(show.show(occasion.by(), event, occasion.origin()), occasion);
    }

    private Answer told(ShowUniversalCode.Outcome outcome, Occasion occasion) {
        Voice voice = occasion.voice();
        if (outcome instanceof ShowUniversalCode.Shown shown) {
            return new Answer.Reveal(voice.say("universal.title"), revealed(shown, voice));
        }
        if (outcome instanceof ShowUniversalCode.NumberNeeded) {
            return ask(occasion);
        }
        if (outcome instanceof ShowUniversalCode.Refused refused) {
            return new Answer.Say(voice.message(refusals.verdict(refused.verdict(), voice)));
        }
        if (outcome instanceof ShowUniversalCode.NotEnrolled) {
            Text text = voice.text("universal.not-enrolled");
            return new Answer.Say(
                    new Message(voice.plain(text), List.of(new Part.Paragraph(text), StepUpDialogue.button(voice))));
        }
        if (outcome instanceof ShowUniversalCode.LimitReached reached) {
            return new Answer.Say(voice.message("universal.limit", voice.at(reached.retryAt())));
        }
        return new Answer.Say(voice.message(
                outcome instanceof ShowUniversalCode.NoFreeSlot ? "universal.no-slot" : "universal.not-ready"));
    }

    private Answer ask(Occasion occasion) {
        Voice voice = occasion.voice();
        FormRef ref = sessions.open(occasion.by(), new FormEntries(List.of()));
        List<Field> fields = List.of(new Field.Note("what", voice.say("universal.form.what")), Proving.field(voice));
        return new Answer.Show(new Form(
                ref, voice.say("universal.title"), voice.say("universal.form.submit"), fields, Optional.empty()));
    }

    private Message revealed(ShowUniversalCode.Shown shown, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.LargeCode(shown.code().revealSymbols()));
        shown.code()
                .revealDigits()
                .ifPresent(digits -> parts.add(new Part.Paragraph(Text.of(voice.say("code.digits", digits)))));
        parts.add(new Part.Paragraph(
                Text.of(new Spelling(voice).spell(shown.code().revealSymbols()))));
        parts.add(new Part.Paragraph(validity(shown, voice)));
        parts.add(new Part.Paragraph(voice.text("universal.care")));
        parts.add(new Part.Hint(voice.text("universal.shown", shown.shownTodayByAll())));
        return new Message(voice.say("universal.title"), parts);
    }

    /** A code that is the present one for several days has a date to its end. */
    private Text validity(ShowUniversalCode.Shown shown, Voice voice) {
        ZonedDateTime last = shown.until().minusSeconds(1).atZone(zone);
        boolean today = last.toLocalDate().equals(shown.today());
        String until = DateTimeFormatter.ofPattern(today ? "HH:mm" : "d MMM, HH:mm", voice.locale())
                .format(last);
        return voice.text(today ? "universal.until" : "universal.until.dated", until, zone.getId());
    }
}
