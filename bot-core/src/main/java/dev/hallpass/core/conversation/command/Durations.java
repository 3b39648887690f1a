package dev.hallpass.core.conversation.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

/** Reads {@code 2h}, {@code 90 min}, {@code 1h30m}, {@code 2 weeks}. */
final class Durations {
    private static final String UNITS = "(m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|w|week|weeks)";
    private static final Pattern PIECE = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?) ?" + UNITS + "(?![a-z])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,3})?");
    private static final Pattern UNIT = Pattern.compile(UNITS);

    private Durations() {}

    /** Reads the one or two words of a duration. */
    static Optional<String> take(Cursor words) {
        Optional<Token> first = words.peek();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String text = words.next().plain();
        Optional<Token> second = words.peek();
        if (NUMBER.matcher(text).matches()
                && second.isPresent()
                && UNIT.matcher(second.get().plain()).matches()) {
            return Optional.of(text + " " + words.next().plain());
        }
        return Optional.of(text);
    }

    /** The length that the text says; empty when it says none. */
    static Optional<Duration> read(String plain) {
        Matcher piece = PIECE.matcher(plain);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (piece.find() && plain.substring(end, piece.start()).isBlank()) {
            sum = sum.plus(length(piece.group(1), piece.group(2)));
            end = piece.end();
        }
        return end > 0 && end == plain.length() ? Optional.of(sum) : Optional.empty();
    }

    static PresetDuration preset(String plain) {
        Duration wanted = read(plain).orElseThrow(() -> new Misreading(Trouble.NOT_A_DURATION, plain));
        return Arrays.stream(PresetDuration.values())
                .filter(preset -> preset.duration().equals(wanted))
                .findFirst()
                .orElseThrow(() -> notAPreset(plain, wanted));
    }

    static RedeemWindow window(String plain) {
        if (plain.matches("(the )?same[ -]?day|today")) {
            return RedeemWindow.SAME_DAY;
        }
        return Arrays.stream(RedeemWindow.values())
                .filter(window -> read(plain).equals(Optional.of(Duration.ofDays(window.days()))))
                .findFirst()
                .orElseThrow(() -> new Misreading(Trouble.NOT_A_WINDOW, plain));
    }

    /** How a preset is typed: {@code 15m}, {@code 2h}, {@code 5d}. */
    static String typed(PresetDuration preset) {
        String name = preset.name();
        return name.substring(1) + Character.toLowerCase(name.charAt(0));
    }

    private static Misreading notAPreset(String plain, Duration wanted) {
        List<PresetDuration> presets = List.of(PresetDuration.values());
        int above = (int) presets.stream()
                .filter(preset -> preset.duration().compareTo(wanted) < 0)
                .count();
        int second = Math.min(Math.max(above, 1), presets.size() - 1);
        return new Misreading(Trouble.NOT_A_PRESET, plain, typed(presets.get(second - 1)), typed(presets.get(second)));
    }

    private static Duration length(String number, String unit) {
        BigDecimal minutes = new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(minutesIn(unit)));
        return Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue());
    }

    private static long minutesIn(String unit) {
        return switch (unit.charAt(0)) {
            case 'm' -> 1;
            case 'h' -> 60;
            case 'd' -> 24 * 60;
            default -> 7 * 24 * 60;
        };
    }
}
