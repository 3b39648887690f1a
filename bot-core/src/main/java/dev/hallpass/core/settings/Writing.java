package dev.hallpass.core.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import dev.hallpass.core.policy.ApprovalRules;
import dev.hallpass.engine.terms.Scope;

/**
 * How values of one type are typed and stored.
 *
 * @param allowed what may be typed, in words
 * @param reader throws IllegalArgumentException for anything else
 * @param sheet how they are entered in a form
 */
record Writing<T>(String allowed, Function<String, T> reader, Function<T, String> writer, Sheet<T> sheet) {
    private static final int LONGEST_PATTERN = 200;
    /** As much as a form's field takes. */
    private static final int LONGEST_RULES = 3000;

    private static final String NONE = "none";

    static final Writing<Boolean> ON_OR_OFF = new Writing<>(
            "on or off",
            Writing::onOrOff,
            Writing::onOrOff,
            Sheet.oneOf(List.of("on", "off"), (Boolean value) -> onOrOff(value)));

    private static final String SOME_SCOPES =
            "none, or some of device, all-devices, all-file-transfers, transfer-limit-reset, with commas between";

    static final Writing<Set<Scope>> SCOPES = new Writing<>(
            SOME_SCOPES,
            Writing::scopes,
            Writing::written,
            new Sheet<>(
                    List.of(new Blank.Items("scopes", SOME_SCOPES, LONGEST_PATTERN)),
                    scopes -> List.of(scopes.isEmpty() ? "" : written(scopes).replace(",", "\n")),
                    texts ->
                            texts.get(0).isBlank() ? NONE : texts.get(0).strip().replaceAll("[\\s,]+", ",")));

    private static final String SOME_PATTERN =
            "none, or a regular expression of at most " + LONGEST_PATTERN + " characters, such as [A-Z]+-[0-9]+";

    static final Writing<Optional<Pattern>> PATTERN = new Writing<>(
            SOME_PATTERN,
            Writing::pattern,
            Writing::writtenPattern,
            Sheet.line(SOME_PATTERN, LONGEST_PATTERN, Writing::writtenPattern));

    private static final String SOME_RULES =
            "JSON with approvers and rules; /otp rules shows those of now, and the administrators’ guide every word";

    static final Writing<ApprovalRules> RULES = new Writing<>(
            SOME_RULES,
            ApprovalRules::read,
            ApprovalRules::written,
            new Sheet<>(
                    List.of(new Blank.Items("rules", SOME_RULES, LONGEST_RULES)),
                    rules -> List.of(rules.written()),
                    texts -> texts.get(0)));

    private static final String SOME_CHANNEL = "none, or the platform’s own id of a channel, such as C0614TZR7";

    static final Writing<Optional<String>> CHANNEL = new Writing<>(
            SOME_CHANNEL,
            Writing::channel,
            value -> value.orElse(NONE),
            Sheet.line(SOME_CHANNEL, LONGEST_PATTERN, value -> value.orElse(NONE)));

    static <E extends Enum<E>> Writing<E> oneOf(Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Writing::word).toList();
        return new Writing<>(
                "one of " + String.join(", ", words),
                text -> constant(type, text),
                Writing::word,
                Sheet.oneOf(words, Writing::word));
    }

    /** A whole number of days. */
    static Writing<Integer> days(int least, int most) {
        return new Writing<>(
                "a number of days from " + least + " to " + most + ", such as " + least + " d",
                text -> days(text, least, most),
                days -> days + " d",
                new Sheet<>(
                        List.of(new Blank.Figure("days", least, most, false)),
                        days -> List.of(days.toString()),
                        texts -> texts.get(0) + " d"));
    }

    private static Integer days(String text, int least, int most) {
        String digits = text.replaceFirst("(?i)\\s*d(ays?)?$", "");
        int days = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
        if (days < least || days > most) {
            throw new IllegalArgumentException("days from " + least + " to " + most);
        }
        return days;
    }

    T read(String text) {
        return reader.apply(text.strip());
    }

    String write(T value) {
        return writer.apply(value);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Boolean onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("neither on nor off");
        };
    }

    private static Optional<String> channel(String text) {
        if (text.equalsIgnoreCase(NONE)) {
            return Optional.empty();
        }
        if (!text.matches("[A-Za-z0-9:@._-]{3,200}")) {
            throw new IllegalArgumentException("not the id of a channel");
        }
        return Optional.of(text);
    }

    private static String onOrOff(Boolean value) {
        return value ? "on" : "off";
    }

    private static Set<Scope> scopes(String text) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (!text.equalsIgnoreCase(NONE)) {
            for (String word : text.split(",")) {
                scopes.add(constant(Scope.class, word));
            }
        }
        if (scopes.contains(Scope.UNIVERSAL)) {
            throw new IllegalArgumentException("the universal code takes no justification");
        }
        return Set.copyOf(scopes);
    }

    private static String written(Set<Scope> scopes) {
        return scopes.isEmpty()
                ? NONE
                : scopes.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Writing::word)
                        .collect(Collectors.joining(","));
    }

    private static String writtenPattern(Optional<Pattern> pattern) {
        return pattern.map(Pattern::pattern).orElse(NONE);
    }

    private static Optional<Pattern> pattern(String text) {
        if (text.equalsIgnoreCase(NONE)) {
            return Optional.empty();
        }
        if (text.isEmpty() || text.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("a pattern has 1 to " + LONGEST_PATTERN + " characters");
        }
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("not a regular expression", wrong);
        }
    }
}
