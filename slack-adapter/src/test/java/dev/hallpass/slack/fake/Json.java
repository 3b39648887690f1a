package dev.hallpass.slack.fake;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper of the stand-in. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Reads JSON text; text that is none gives a missing node. */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return MAPPER.missingNode();
        }
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static String writeAny(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    static <T> T readAs(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException otherwise) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " as it is written here", otherwise);
        }
    }
}
