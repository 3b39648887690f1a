package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;

import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.slack.fake.BlockKitRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every part and field, at its shortest and far beyond its longest, is something that Slack takes. */
class DrawingTest {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LONG = "<&> 👩‍👩‍👧‍👦 *ü* ".repeat(400);

    private static JsonNode blocks(Part... parts) {
        return JSON.readTree(GSON.toJson(MessageBlocks.draw(new Message("summary", List.of(parts)))));
    }

    private static JsonNode view(View view) {
        return JSON.readTree(GSON.toJson(view));
    }

    private static List<Part> parts(String text) {
        Text marked = Text.of(new Span.Bold(text), new Span.Plain(text), new Span.Mono(text));
        return List.of(
                new Part.Heading(text),
                new Part.LargeCode("T8JD-21D8-H38B"),
                new Part.Paragraph(Text.of(text)),
                new Part.Paragraph(marked),
                new Part.Facts(Collections.nCopies(12, new Part.Fact(text, marked))),
                new Part.Hint(marked),
                new Part.Rule(),
                new Part.Buttons(List.of(
                        new Button("a", text, "v"),
                        new Button("a", text, "w", Button.Look.PRIMARY, Optional.of(text)))));
    }

    private static Form form(String text) {
        Option option = new Option("v", text, text);
        return new Form(
                new FormRef("session"),
                text,
                text,
                List.of(
                        new Field.Choice("c", text, text, true, List.of(option), Optional.of(option), true),
                        new Field.Choice("none", text, text, true, List.of(), Optional.empty(), true),
                        new Field.Search("s", text, text, false, Optional.of(option), true),
                        new Field.PersonPick("p", text, text, true, Optional.of("U0ANNA")),
                        new Field.TextInput("t", text, text, true, true, 1024, text),
                        new Field.DatePick("d", text, text, true, Optional.of(LocalDate.of(2026, 2, 8)), true),
                        new Field.TimePick("h", text, text, true, Optional.of(LocalTime.of(7, 5)), true),
                        new Field.Secret("x", text, text),
                        new Field.Note("n", text)),
                Optional.of(text));
    }

    @Test
    void showsASecretAndPutsItNowhereElse() {
        Form form = new Form(
                new FormRef("session"),
                "Title",
                "Send",
                List.of(
                        new Field.Secret("secret", "Secret", "GEZD GNBV"),
                        new Field.TextInput("t", "Number", "", false, false, 20, "")),
                Optional.empty());

        JsonNode view = view(ViewDrawing.form(form));

        assertThat(view.at("/blocks/0/text/text").asString()).isEqualTo("Secret\n`GEZD GNBV`");
        assertThat(view.path("private_metadata").asString()).isEqualTo("session");
        assertThat(view.toString().split("GEZD", -1)).hasSize(2);
    }

    @Test
    void drawsEveryPartWithinSlacksLimits() {
        for (String text : new String[] {"", "x", LONG, "\u0000", "\n"}) {
            for (Part part : parts(text)) {
                assertThat(BlockKitRules.aboutMessage(blocks(part)))
                        .as("%s", part)
                        .isEmpty();
            }
            assertThat(BlockKitRules.aboutMessage(blocks(parts(text).toArray(Part[]::new))))
                    .isEmpty();
        }
    }

    @Test
    void drawsEveryFieldWithinSlacksLimits() {
        for (String text : new String[] {"", "x", LONG, "\u0000", "\n"}) {
            assertThat(BlockKitRules.aboutView(view(ViewDrawing.form(form(text)))))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void saysWhatItHasNoRoomFor() {
        Part[] many =
                Collections.nCopies(80, new Part.Paragraph(Text.of("row"))).toArray(Part[]::new);
        JsonNode drawn = blocks(many);
        assertThat(drawn.size()).isEqualTo(50);
        assertThat(drawn.get(49).toString()).contains("… [+31]");
        Part[] wordy = Collections.nCopies(10, new Part.Paragraph(Text.of("x".repeat(2900))))
                .toArray(Part[]::new);
        assertThat(blocks(wordy).get(4).toString()).contains("… [+6]");
    }

    @Test
    void drawsFiftyBlocksWhole() {
        Part[] fifty = Collections.nCopies(50, new Part.Rule()).toArray(Part[]::new);
        JsonNode drawn = blocks(fifty);
        assertThat(drawn.size()).isEqualTo(50);
        assertThat(drawn.toString()).doesNotContain("[+");
    }

    @Test
    void drawsTheCodeLargeAndUnchanged() {
        assertThat(blocks(new Part.LargeCode("T8JD-21D8-H38B")).at("/0/type").asString())
                .isEqualTo("header");
        assertThat(blocks(new Part.LargeCode("T8JD-21D8-H38B"))
                        .at("/0/text/text")
                        .asString())
                .isEqualTo("T8JD-21D8-H38B");
    }

    @Test
    void keepsTheCodeOutOfTheSummary() {
        Message message = new Message("A code for LT-0042", List.of(new Part.LargeCode("T8JD-21D8-H38B")));
        assertThat(MessageBlocks.summary(message)).isEqualTo("A code for LT-0042");
    }

    @Test
    void asksBeforeAButtonActs() {
        JsonNode button = blocks(new Part.Buttons(List.of(
                        new Button("revoke", "Revoke", "17", Button.Look.DANGER, Optional.of("Revoke this code?")))))
                .at("/0/elements/0");
        assertThat(button.at("/confirm/text/text").asString()).isEqualTo("Revoke this code?");
        assertThat(button.path("style").asString()).isEqualTo("danger");
        assertThat(ButtonDrawing.action(button.path("action_id").asString())).isEqualTo("revoke");
    }

    @Test
    void neverShortensAValue() {
        assertThatThrownBy(() -> blocks(new Part.Buttons(List.of(new Button("a", "b", "x".repeat(2001))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.draw(List.of(new Option("x".repeat(151), "label"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTypedTextThatIsTooLong() {
        Form form = new Form(
                new FormRef("s"),
                "T",
                "S",
                List.of(new Field.TextInput("t", "l", "", true, true, 1024, "x".repeat(1025))),
                Optional.empty());
        JsonNode element = view(ViewDrawing.form(form)).at("/blocks/0/element");
        assertThat(element.path("initial_value").asString()).hasSize(1025);
        assertThat(element.path("max_length").asInt()).isEqualTo(1025);
    }

    @Test
    void drawsAHundredOptionsAtMost() {
        List<Option> many = IntStream.range(0, 130)
                .mapToObj(i -> new Option("v" + i, "o" + i))
                .toList();
        assertThat(Options.draw(many)).hasSize(100);
    }

    @Test
    void refusesAFormOfMoreThanAHundredBlocks() {
        List<Field> notes = IntStream.range(0, 101)
                .mapToObj(i -> (Field) new Field.Note("n" + i, "t"))
                .toList();
        assertThatThrownBy(() -> ViewDrawing.form(new Form(new FormRef("s"), "T", "S", notes, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
