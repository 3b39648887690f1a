package dev.hallpass.core.conversation.dialogue;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.universal.ShowUniversalCode;

/** Shows today's universal code: in a modal or dialog alone, never in a message. */
public final class UniversalDialogue implements Dialogue {
    private final Wording wording;
    private final Refusals refusals;
    private final ShowUniversalCode show;
    private final ZoneId zone;

    public UniversalDialogue(Bearings bearings, Wording wording, ShowUniversalCode show) {
        this.wording = wording;
        this.refusals = bearings.refusals();
        this.show = show;
        this.zone = bearings.organisationZone();
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        return hearing.command()
                .filter(Command.ShowUniversal.class::isInstance)
                .map(command -> answer(inbound, hearing, wording.to(hearing.person())));
    }

    private Answer answer(Inbound inbound, Hearing hearing, Voice voice) {
        ShowUniversalCode.Outcome outcome = show.show(hearing.person(), inbound.event(), hearing.origin());
        if (outcome instanceof ShowUniversalCode.Shown shown) {
            return new Answer.Reveal(voice.say("universal.title"), revealed(shown, voice));
        }
        if (outcome instanceof ShowUniversalCode.Refused refused) {
            return new Answer.Say(voice.message(refusals.verdict(refused.verdict(), voice)));
        }
        if (outcome instanceof ShowUniversalCode.LimitReached reached) {
            return new Answer.Say(voice.message("universal.limit", voice.at(reached.retryAt())));
        }
        return new Answer.Say(voice.message(
                outcome instanceof ShowUniversalCode.NoFreeSlot ? "universal.no-slot" : "universal.not-ready"));
    }

    private Message revealed(ShowUniversalCode.Shown shown, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.LargeCode(shown.code().revealSymbols()));
        shown.code()
                .revealDigits()
                .ifPresent(digits -> parts.add(new Part.Paragraph(Text.of(voice.say("code.digits", digits)))));
        parts.add(new Part.Paragraph(
                Text.of(new Spelling(voice).spell(shown.code().revealSymbols()))));
        String until = DateTimeFormatter.ofPattern("HH:mm", voice.locale())
                .format(shown.until().minusSeconds(1).atZone(zone));
        parts.add(new Part.Paragraph(voice.text("universal.until", until, zone.getId())));
        parts.add(new Part.Paragraph(voice.text("universal.care")));
        parts.add(new Part.Hint(voice.text("universal.shown", shown.shownTodayByAll())));
        return new Message(voice.say("universal.title"), parts);
    }
}
