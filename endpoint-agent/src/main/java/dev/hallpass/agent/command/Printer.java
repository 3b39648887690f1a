package dev.hallpass.agent.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.agent.wording.Wording;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Draws answers: as text for people, or as one line of JSON for programs. */
final class Printer {
    /** ASCII alone, so that no terminal's character set can spoil it. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Wording wording;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    Printer(AgentCommand options) {
        this.wording = options.wording();
        this.out = options.outside().out();
        this.err = options.outside().err();
        this.json = options.json();
    }

    Wording wording() {
        return wording;
    }

    /** Prints an answer and gives its exit code. Refusals and failures are answers too: they go where answers go. */
    int print(Reply answer) {
        if (json) {
            line(JSON.writeValueAsString(nineFields(answer)));
        } else {
            text(answer).forEach(this::line);
        }
        return answer.outcome().exit();
    }

    /** Prints an answer with a list or an object beside it: as JSON under a name of its own, as text by these lines. */
    int print(Reply answer, String name, JsonNode beside, Stream<String> lines) {
        if (json) {
            ObjectNode all = nineFields(answer);
            all.set(name, beside);
            line(JSON.writeValueAsString(all));
        } else {
            Stream.concat(text(answer), lines).forEach(this::line);
        }
        return answer.outcome().exit();
    }

    /** Prints what is not the answer: a question, a reading back, a complaint of a hook. */
    void note(Sentence sentence) {
        err.println(wording.say(sentence));
        err.flush();
    }

    /** The same, but not for programs. */
    void aside(Sentence sentence) {
        if (!json) {
            note(sentence);
        }
    }

    private void line(String line) {
        out.println(line);
        out.flush();
    }

    private Stream<String> text(Reply answer) {
        String receipt = answer.opening().receipt();
        Stream<@Nullable String> lines = Stream.of(
                wording.say(answer.message()),
                receipt == null ? null : wording.say("answer.receipt", receipt),
                said(answer.next()));
        return lines.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private @Nullable String said(@Nullable Sentence sentence) {
        return sentence == null ? null : wording.say(sentence);
    }

    private ObjectNode nineFields(Reply answer) {
        return JSON.createObjectNode()
                .put("outcome", answer.outcome().name().toLowerCase(Locale.ROOT))
                .put("code", answer.code())
                .put("message", wording.say(answer.message()))
                .put("next", said(answer.next()))
                .put("scope", answer.opening().scope())
                .put("device", answer.opening().device())
                .put("from", answer.opening().from())
                .put("until", answer.opening().until())
                .put("receipt", answer.opening().receipt());
    }
}
