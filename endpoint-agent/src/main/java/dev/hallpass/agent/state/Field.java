package dev.hallpass.agent.state;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/** Reads the fields of one JSON object; each is there and right, or the object is unreadable. */
final class Field {
    private final JsonNode object;

    Field(JsonNode object) {
        this.object = object;
    }

    <T> T read(String name, Function<JsonNode, T> reading) throws UnreadableBundle {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new UnreadableBundle(name);
        }
        return right(name, value, reading);
    }

    String text(String name) throws UnreadableBundle {
        return read(name, JsonNode::asString);
    }

    Field object(String name) throws UnreadableBundle {
        JsonNode value = object.path(name);
        if (!value.isObject()) {
            throw new UnreadableBundle(name);
        }
        return new Field(value);
    }

    List<Field> list(String name) throws UnreadableBundle {
        List<Field> fields = new ArrayList<>();
        for (JsonNode element : array(name)) {
            fields.add(new Field(element));
        }
        return fields;
    }

    <T> List<T> texts(String name, Function<String, T> reading) throws UnreadableBundle {
        List<T> all = new ArrayList<>();
        for (JsonNode element : array(name)) {
            all.add(right(name, element, node -> reading.apply(node.asString())));
        }
        return all;
    }

    private JsonNode array(String name) throws UnreadableBundle {
        JsonNode value = object.path(name);
        if (!value.isArray()) {
            throw new UnreadableBundle(name);
        }
        return value;
    }

    /** The cause is left out: it could quote a secret. */
    private static <T> T right(String name, JsonNode value, Function<JsonNode, T> reading) throws UnreadableBundle {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException | JsonNodeException wrong) {
            throw new UnreadableBundle(name);
        }
    }
}
