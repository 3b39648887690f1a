package dev.hallpass.core.conversation;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers down so that a second delivery of the same event gets the same one. */
final class AnswerMemory {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Answer.class, Named.class)
            .addMixIn(Part.class, Named.class)
            .addMixIn(Span.class, Named.class)
            .addMixIn(Field.class, Named.class)
            .build();

    private AnswerMemory() {}

    static String write(Answer answer) {
        return JSON.writerFor(Answer.class).writeValueAsString(answer);
    }

    /** Empty when another release wrote it in a way that this one cannot read. */
    static Optional<Answer> read(String written) {
        try {
            return Optional.of(JSON.readValue(written, Answer.class));
        } catch (JacksonException ofAnotherRelease) {
            return Optional.empty();
        }
    }

    /** Each kind under its simple name, beside its content. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}
}
