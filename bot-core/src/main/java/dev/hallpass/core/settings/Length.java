package dev.hallpass.core.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a length of time, or none at all, is typed and stored. */
final class Length {
    /** The shortest and the longest length of an access that a preset gives. */
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final String OFF = "off";
    private static final String ALLOWED = "off, or a length from 15 min to 30 d such as 8 h";
    private static final List<String> UNITS = List.of("min", "h", "d");
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,5})\\s*(min|m|h|d)", Pattern.CASE_INSENSITIVE);

    static final Writing<Optional<Duration>> WRITING = new Writing<>(
            ALLOWED,
            Length::read,
            length -> length.map(Length::written).orElse(OFF),
            new Sheet<>(
                    List.of(new Blank.Figure("length", 1, 43_200, true), new Blank.OneOf("unit", UNITS)),
                    length -> length.map(Length::apart).orElse(List.of("", "h")),
                    texts -> texts.get(0).isBlank() ? OFF : texts.get(0) + " " + texts.get(1)));

    private Length() {}

    private static Optional<Duration> read(String text) {
        if (text.equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            throw new IllegalArgumentException("neither off nor a length");
        }
        Duration length = of(Long.parseLong(typed.group(1)), typed.group(2).toLowerCase(Locale.ROOT));
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a length is from 15 minutes to 30 days");
        }
        return Optional.of(length);
    }

    private static Duration of(long many, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(many);
            case "h" -> Duration.ofHours(many);
            default -> Duration.ofMinutes(many);
        };
    }

    private static String written(Duration length) {
        return String.join(" ", apart(length));
    }

    private static List<String> apart(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % (24 * 60) == 0) {
            return List.of(Long.toString(minutes / (24 * 60)), "d");
        }
        return minutes % 60 == 0 ? List.of(Long.toString(minutes / 60), "h") : List.of(Long.toString(minutes), "min");
    }
}
