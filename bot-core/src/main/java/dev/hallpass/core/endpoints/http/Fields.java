package dev.hallpass.core.endpoints.http;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, read into types; what is wrong is named with its path. */
final class Fields {
    private final JsonNode object;
    private final String path;

    Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** A text that may be empty, of at most so many characters, without NUL and half surrogate pairs. */
    String text(String name, int longest) {
        JsonNode value = object.path(name);
        if (!value.isString()) {
            throw new Malformed(path(name) + " must be a text.");
        }
        return text(path(name), value.asString(), longest);
    }

    /** The same, where a missing or null field reads as empty. */
    String textOrEmpty(String name, int longest) {
        return absent(name) ? "" : text(name, longest);
    }

    /** A text, read further; what the reader refuses is told with its own sentence. */
    <T> T parsed(String name, int longest, Function<String, T> reader) {
        return parse(path(name), text(name, longest), reader);
    }

    int number(String name) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new Malformed(path(name) + " must be a whole number.");
        }
        return value.asInt();
    }

    /** A yes or no, where a missing or null field reads as no. */
    boolean yes(String name) {
        if (absent(name)) {
            return false;
        }
        JsonNode value = object.path(name);
        if (!value.isBoolean()) {
            throw new Malformed(path(name) + " must be true or false.");
        }
        return value.asBoolean();
    }

    Optional<Integer> numberIfThere(String name) {
        return absent(name) ? Optional.empty() : Optional.of(number(name));
    }

    /** A list of texts, each read further. */
    <T> List<T> texts(String name, int most, int longest, Function<String, T> reader) {
        JsonNode list = list(name, most);
        return IntStream.range(0, list.size())
                .mapToObj(i -> element(path(name) + "[" + i + "]", list.get(i), longest, reader))
                .toList();
    }

    /** A list of objects, each read further. */
    <T> List<T> objects(String name, int most, Function<Fields, T> reader) {
        JsonNode list = list(name, most);
        return IntStream.range(0, list.size())
                .mapToObj(i -> object(path(name) + "[" + i + "]", list.get(i), reader))
                .toList();
    }

    private JsonNode list(String name, int most) {
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            throw new Malformed(path(name) + " must be a list.");
        }
        if (list.size() > most) {
            throw new Malformed(path(name) + " has " + list.size() + " entries; at most " + most + " are taken.");
        }
        return list;
    }

    private static <T> T element(String path, JsonNode element, int longest, Function<String, T> reader) {
        if (!element.isString()) {
            throw new Malformed(path + " must be a text.");
        }
        return parse(path, text(path, element.asString(), longest), reader);
    }

    private static <T> T object(String path, JsonNode element, Function<Fields, T> reader) {
        if (!element.isObject()) {
            throw new Malformed(path + " must be an object.");
        }
        try {
            return reader.apply(new Fields(element, path + "."));
        } catch (IllegalArgumentException refused) {
            throw new Malformed(path + ": " + refused.getMessage());
        }
    }

    private static <T> T parse(String path, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new Malformed(path + ": " + refused.getMessage());
        }
    }

    private static String text(String path, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Malformed(path + " has more than " + longest + " characters.");
        }
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new Malformed(path + " contains a NUL or half a character.");
        }
        return text;
    }

    private boolean absent(String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull();
    }

    private String path(String name) {
        return path + name;
    }
}
