package dev.hallpass.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One scenario of {@code src/test/resources/vectors}: lines of {@code key: value}, {@code #} before a remark,
 * a backslash, {@code u{HEX}} for a code point. What a scenario does not ask for as an input is an expectation, so that
 * no line can be left unread.
 */
final class Vector {
    private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{([0-9A-F]+)}");

    private final String name;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private Vector(Path file) {
        this.name = file.getFileName().toString();
        readLines(file).stream().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    static List<Vector> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Vector.class.getResource("/vectors").toURI()))) {
            return files.sorted().map(Vector::new).toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String name() {
        return name;
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(lines.remove(key));
    }

    String input(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException(name + " lacks the line " + key));
    }

    int number(String key) {
        return Integer.parseInt(input(key));
    }

    List<String> list(String key) {
        String list = input(key);
        return list.isEmpty() ? List.of() : List.of(list.split(", "));
    }

    /** The lines that nobody has asked for as an input. */
    Map<String, String> expectations() {
        return Map.copyOf(lines);
    }

    String expected() {
        return expectations().getOrDefault("expect", "");
    }

    private void add(String line) {
        String[] parts = line.split(":", 2);
        String value = CODE_POINT
                .matcher(parts[1].strip())
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        if (lines.put(parts[0], value) != null) {
            throw new IllegalStateException(name + " has two lines " + parts[0]);
        }
    }

    private static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
