package dev.hallpass.core.delivery.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in a resource file with places {@code {{name}}} for values, and one part {@code {{#facts}}…{{/facts}}} that is
 * repeated for every fact. Each value passes the escape of the text's kind; none is read for places again.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern FACTS = Pattern.compile("\\{\\{#facts}}\\R?(.*?)\\{\\{/facts}}\\R?", Pattern.DOTALL);

    private final String text;
    private final UnaryOperator<String> escape;

    private Template(String text, UnaryOperator<String> escape) {
        this.text = text;
        this.escape = escape;
    }

    static Template named(String resource, UnaryOperator<String> escape) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the template " + resource + " is not on the class path");
            }
            return new Template(new String(in.readAllBytes(), UTF_8), escape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> values, List<Fact> facts) {
        Matcher part = FACTS.matcher(text);
        if (!part.find()) {
            return fill(text, values);
        }
        String repeated = facts.stream()
                .map(fact -> fill(part.group(1), Map.of("label", fact.label(), "value", fact.value())))
                .collect(Collectors.joining());
        return fill(text.substring(0, part.start()), values) + repeated + fill(text.substring(part.end()), values);
    }

    private String fill(String places, Map<String, String> values) {
        return PLACE.matcher(places).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the template asks for " + name + ", which a letter has not");
        }
        return escape.apply(value);
    }

    /** One line of the table. */
    record Fact(String label, String value) {}
}
