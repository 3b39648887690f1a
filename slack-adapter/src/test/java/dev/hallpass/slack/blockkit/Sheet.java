package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.slack.fake.BlockKitRules;
import tools.jackson.databind.json.JsonMapper;

/** Draws as the adapter does, asks the stand-in, and keeps the drawing in {@code target/drawn} for {@code checks/}. */
final class Sheet {
    private static final Path FOLDER = Path.of("target", "drawn");
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String chapter;

    /** @param chapter begins the names of the files */
    Sheet(String chapter) {
        this.chapter = chapter;
    }

    /** Whatever an answer becomes: words both as a message and in a modal, since a form's answer takes its place. */
    Answer draw(String name, Answer answer) {
        if (answer instanceof Answer.Say say) {
            message(name, say.message());
        } else if (answer instanceof Answer.Show show) {
            form(name, show.form());
        } else if (answer instanceof Answer.Reveal reveal) {
            view(name, ViewDrawing.message(reveal.title(), reveal.message()));
        } else if (answer instanceof Answer.Propose propose) {
            write(name, "options", Map.of("options", Options.draw(propose.options())));
        } else if (answer instanceof Answer.Correct correct) {
            List<String> sentences =
                    correct.errors().stream().map(FieldError::sentence).toList();
            message(name, Message.of(String.join(" ", sentences)));
            Map<String, String> errors = new LinkedHashMap<>();
            correct.errors().forEach(error -> errors.put(error.field() + "#0", error.sentence()));
            write(name, "errors", Map.of("response_action", "errors", "errors", errors));
        }
        return answer;
    }

    void message(String name, Message message) {
        Map<String, Object> drawn =
                Map.of("text", MessageBlocks.summary(message), "blocks", MessageBlocks.draw(message));
        assertThat(BlockKitRules.aboutMessage(JSON.readTree(GSON.toJson(drawn)).path("blocks")))
                .as(name)
                .isEmpty();
        write(name, "message", drawn);
        view(name + "-in-a-modal", ViewDrawing.message("Offline temporary password", message));
    }

    void form(String name, Form form) {
        view(name, ViewDrawing.form(form));
    }

    void view(String name, View view) {
        assertThat(BlockKitRules.aboutView(JSON.readTree(GSON.toJson(view))))
                .as(name)
                .isEmpty();
        write(name, view.getType().equals(ViewDrawing.HOME) ? "home" : "view", view);
    }

    private void write(String name, String kind, Object drawn) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(chapter + "-" + name + ".json"), GSON.toJson(Map.of("kind", kind, "drawn", drawn)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
