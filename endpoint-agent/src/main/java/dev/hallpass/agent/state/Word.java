package dev.hallpass.agent.state;

import java.util.function.Function;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Lets a type stand in JSON as one word, where its record would make an object of it. */
final class Word {
    private Word() {}

    static <T> void add(SimpleModule module, Class<T> type, Function<T, String> written, Function<String, T> reading) {
        module.addSerializer(type, new Writer<>(type, written));
        module.addDeserializer(type, new Reader<>(type, reading));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, String> written;

        Writer(Class<T> type, Function<T, String> written) {
            super(type);
            this.written = written;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) throws JacksonException {
            json.writeString(written.apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final Function<String, T> reading;

        Reader(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            String word = json.getString();
            try {
                return reading.apply(word);
            } catch (IllegalArgumentException wrong) {
                throw context.weirdStringException(word, handledType(), "not one");
            }
        }
    }
}
