package dev.hallpass.core.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.command.Availability;
import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.CommandEntry;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.command.Parsed;
import dev.hallpass.core.conversation.command.Parsed.Misunderstood;
import dev.hallpass.core.conversation.command.Verb;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.policy.Verdict;

/** Helps: says what was not understood, and which commands this person may run. */
public final class HelpDialogue implements Dialogue {
    private final Wording wording;
    private final IssueRules rules;
    private final String contact;

    public HelpDialogue(Bearings bearings, Wording wording, IssueRules rules) {
        this.wording = wording;
        this.rules = rules;
        this.contact = bearings.contact();
    }

    @Override
    public Optional<Answer> hear(Inbound inbound, Hearing hearing) {
        Voice voice = wording.to(hearing.person());
        if (inbound instanceof Inbound.Pressed pressed && pressed.action().equals(Actions.HELP)) {
            return Optional.of(new Answer.Say(help(new Command.Help(Optional.empty()), hearing, voice)));
        }
        Optional<Parsed> parsed = hearing.parsed();
        if (parsed.isPresent() && parsed.get() instanceof Parsed.HoldsCode) {
            return Optional.of(new Answer.Say(voice.message("typed.code")));
        }
        if (parsed.isPresent() && parsed.get() instanceof Misunderstood misunderstood) {
            return Optional.of(new Answer.Say(misunderstood(misunderstood, inbound, voice)));
        }
        return hearing.command()
                .filter(Command.Help.class::isInstance)
                .map(command -> new Answer.Say(help((Command.Help) command, hearing, voice)));
    }

    private Message misunderstood(Misunderstood what, Inbound inbound, Voice voice) {
        Text first = voice.text(
                "misunderstood." + what.trouble().name(), what.words().toArray());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(first));
        what.suggestion()
                .ifPresent(meant ->
                        parts.add(new Part.Paragraph(voice.text("misunderstood.suggestion", new Span.Mono(meant)))));
        String example = what.entry()
                .filter(entry -> !entry.example().isEmpty())
                .map(CommandEntry::wholeExample)
                .orElse("/otp help");
        parts.add(new Part.Paragraph(voice.text("misunderstood.example", new Span.Mono(example))));
        typed(inbound)
                .ifPresent(line -> parts.add(new Part.Hint(voice.text("misunderstood.typed", new Span.Mono(line)))));
        return new Message(voice.plain(first), parts);
    }

    /** What was typed comes back, so that it can be mended; not where others read along, and no sign that hides. */
    private static Optional<String> typed(Inbound inbound) {
        if (!(inbound instanceof Inbound.Command command) || command.place().kind() == Place.Kind.PUBLIC) {
            return Optional.empty();
        }
        String visible =
                command.text().replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "�").strip();
        boolean isLong = visible.codePointCount(0, visible.length()) > 500;
        return visible.isEmpty() || isLong ? Optional.empty() : Optional.of(CommandTable.ROOT + " " + visible);
    }

    private Message help(Command.Help help, Hearing hearing, Voice voice) {
        Optional<CommandEntry> about = help.about().map(CommandTable::of);
        if (about.isPresent() && mayRun(about.get(), hearing)) {
            return details(about.get(), voice);
        }
        List<Part> parts = new ArrayList<>();
        if (about.isPresent()) {
            parts.add(
                    new Part.Paragraph(voice.text("help.not-yours", about.get().name(), contact)));
        }
        parts.add(new Part.Paragraph(voice.text("help.intro")));
        CommandTable.entries().stream()
                .filter(entry -> mayRun(entry, hearing))
                .forEach(entry -> parts.add(new Part.Paragraph(line(entry, voice))));
        parts.add(new Part.Hint(voice.text("help.terms")));
        parts.add(new Part.Hint(voice.text("help.contact", contact)));
        return new Message(voice.say("help.intro"), parts);
    }

    private static Text line(CommandEntry entry, Voice voice) {
        Text usage = voice.text(
                "help.line",
                new Span.Mono(entry.usage()),
                voice.say("help." + entry.verb().name()));
        return entry.example().isEmpty()
                ? usage
                : usage.and(new Span.Plain("\n"))
                        .and(voice.text("help.example", new Span.Mono(entry.wholeExample()))
                                .spans()
                                .toArray(Span[]::new));
    }

    private static Message details(CommandEntry entry, Voice voice) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(line(entry, voice)));
        boolean hasTerms = entry.verb() == Verb.OPEN_FORM || entry.arguments().contains("[on COMPUTER]");
        if (hasTerms) {
            parts.add(new Part.Hint(voice.text("help.terms")));
        }
        return new Message(voice.say("help." + entry.verb().name()), parts);
    }

    private boolean mayRun(CommandEntry entry, Hearing hearing) {
        boolean off = entry.availability() == Availability.TRANSFER_LIMIT_ON && !rules.limitResetIsOn();
        return !off
                && entry.needs()
                        .map(permission -> rules.policy().mayAnywhere(hearing.person(), permission))
                        .filter(verdict -> !(verdict instanceof Verdict.Permitted))
                        .isEmpty();
    }
}
