package dev.hallpass.slack.blockkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;

/** Every part and field that a message or form can have, at its shortest and far beyond its longest. */
class DrawnPartsTest {
    private static final String SHORT = "x";
    private static final String LONG = "<&> 👩‍👩‍👧‍👦 *ü* שלום ".repeat(300);
    private final Sheet sheet = new Sheet("parts");

    private static Text text(String words) {
        return Text.of(
                new Span.Bold(words),
                new Span.Plain(words),
                new Span.Mono(words),
                new Span.Mention(new Account(Platform.SLACK, "T1", "UANN")),
                new Span.When(Instant.EPOCH, Span.Style.DATE_AND_TIME, ZoneOffset.UTC));
    }

    private static List<Part> parts(String words, int rows) {
        Button button = new Button("a".repeat(rows), words, "v".repeat(rows), Button.Look.DANGER, Optional.of(words));
        return List.of(
                new Part.Heading(words),
                new Part.LargeCode("T8JD-21D8-H38B"),
                new Part.Paragraph(text(words)),
                new Part.Facts(Collections.nCopies(rows, new Part.Fact(words, text(words)))),
                new Part.Hint(text(words)),
                new Part.Rule(),
                new Part.Buttons(Collections.nCopies(rows, button)));
    }

    @Test
    void drawsEachPart() {
        parts(SHORT, 1).forEach(part -> sheet.message(name(part) + "-shortest", new Message("x", List.of(part))));
        parts(LONG, 30).forEach(part -> sheet.message(name(part) + "-longest", new Message(LONG, List.of(part))));
        sheet.message("all-shortest", new Message("x", parts(SHORT, 1)));
        sheet.message("all-longest", new Message(LONG, parts(LONG, 30)));
        sheet.message("none", new Message("", List.of()));
        List<Part> many = Collections.nCopies(120, new Part.Paragraph(Text.of("row")));
        sheet.message("many", new Message("x", many));
    }

    private static String name(Object part) {
        return part.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void drawsEachField() {
        sheet.form("fields-empty", form("", "v", 1));
        sheet.form("fields-shortest", form(SHORT, "v", 1));
        sheet.form("fields-longest", form(LONG, "v".repeat(145), 130));
    }

    @Test
    void drawsProposals() {
        sheet.draw("options-none", new Answer.Propose(List.of()));
        sheet.draw("options-shortest", new Answer.Propose(options(SHORT, "v", 1)));
        sheet.draw("options-longest", new Answer.Propose(options(LONG, "v".repeat(145), 130)));
    }

    private static List<Option> options(String words, String value, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> new Option(value + i, words, words))
                .toList();
    }

    private static Form form(String words, String value, int rows) {
        List<Option> options = options(words, value, rows);
        Optional<Option> first = Optional.of(options.get(0));
        boolean filled = !words.isEmpty();
        return new Form(
                new FormRef(rows > 1 ? "s".repeat(3000) : "s"),
                words,
                words,
                List.of(
                        new Field.Choice(
                                "choice", words, words, true, options, filled ? first : Optional.empty(), true),
                        new Field.Choice("none", words, words, true, List.of(), Optional.empty(), true),
                        new Field.Search("search", words, words, false, filled ? first : Optional.empty(), true),
                        new Field.PersonPick(
                                "person",
                                words,
                                words,
                                true,
                                Optional.of("UANN").filter(u -> filled)),
                        new Field.TextInput("text", words, words, true, true, 1024, words),
                        new Field.DatePick(
                                "date",
                                words,
                                words,
                                true,
                                Optional.of(LocalDate.EPOCH).filter(d -> filled),
                                true),
                        new Field.TimePick(
                                "time",
                                words,
                                words,
                                true,
                                Optional.of(LocalTime.NOON).filter(t -> filled),
                                true),
                        new Field.Note("note", words)),
                Optional.of(words));
    }
}
