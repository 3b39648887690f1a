package dev.hallpass.core.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
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
 */
record Writing<T>(String allowed, Function<String, T> reader, Function<T, String> writer) {
    private static final int LONGEST_PATTERN = 200;
    private static final String NONE = "none";

    static final Writing<Boolean> ON_OR_OFF =
            new Writing<>("on or off", Writing::onOrOff, value -> value ? "on" : "off");

    static final Writing<Set<Scope>> SCOPES = new Writing<>(
            "none, or some of device, all-devices, all-file-transfers, transfer-limit-reset, with commas between",
            Writing::scopes,
            Writing::written);

    static final Writing<Optional<Pattern>> PATTERN = new Writing<>(
            "none, or a regular expression of at most " + LONGEST_PATTERN + " characters, such as [A-Z]+-[0-9]+",
            Writing::pattern,
            value -> value.map(Pattern::pattern).orElse(NONE));

    static final Writing<ApprovalRules> RULES = new Writing<>(
            "JSON with approvers and rules; /otp rules shows those of now, and the administrators’ guide every word",
            ApprovalRules::read,
            ApprovalRules::written);

    static final Writing<Optional<String>> CHANNEL = new Writing<>(
            "none, or the platform’s own id of a channel, such as C0614TZR7",
            Writing::channel,
            value -> value.orElse(NONE));

    static <E extends Enum<E>> Writing<E> oneOf(Class<E> type) {
        String words = Arrays.stream(type.getEnumConstants()).map(Writing::word).collect(Collectors.joining(", "));
        return new Writing<>("one of " + words, text -> constant(type, text), Writing::word);
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
