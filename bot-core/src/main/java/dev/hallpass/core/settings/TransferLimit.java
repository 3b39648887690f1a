package dev.hallpass.core.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much an endpoint may transfer before transfers are blocked.
 *
 * @param bytes from 1
 * @param intervalHours after how many hours the counter starts again, 1 to 8760
 */
public record TransferLimit(long bytes, int intervalHours) {
    private static final int LONGEST_INTERVAL_HOURS = 8_760;
    private static final long MOST_OF_A_UNIT = 999_999_999_999L;
    private static final String OFF = "off";
    private static final Pattern TYPED =
            Pattern.compile("([0-9]{1,12})\\s*(bytes|kb|mb|gb)\\s+in\\s+([0-9]{1,4})\\s*h", Pattern.CASE_INSENSITIVE);

    static final Writing<Optional<TransferLimit>> WRITING = new Writing<>(
            "off, or a size and an interval such as 500 MB in 24 h (bytes, kB, MB, GB; at most 8760 h)",
            TransferLimit::read,
            limit -> limit.map(TransferLimit::written).orElse(OFF),
            new Sheet<>(blanks(), TransferLimit::apart, TransferLimit::together));

    /** @throws IllegalArgumentException when a figure is out of its range */
    public TransferLimit {
        if (bytes < 1 || intervalHours < 1 || intervalHours > LONGEST_INTERVAL_HOURS) {
            throw new IllegalArgumentException("a transfer limit has at least 1 byte in 1 to 8760 hours");
        }
    }

    private static List<Blank> blanks() {
        return List.of(
                new Blank.Figure("size", 1, MOST_OF_A_UNIT, true),
                new Blank.OneOf("unit", List.of("bytes", "kB", "MB", "GB")),
                new Blank.Figure("hours", 1, LONGEST_INTERVAL_HOURS, false));
    }

    private static List<String> apart(Optional<TransferLimit> limit) {
        return limit.map(some -> some.apart(some.unit())).orElse(List.of("", "MB", "24"));
    }

    private List<String> apart(String unit) {
        return List.of(Long.toString(bytes / unit(unit)), unit, Integer.toString(intervalHours));
    }

    /** The largest unit in which the size is a whole number. */
    private String unit() {
        return Stream.of("GB", "MB", "kB")
                .filter(unit -> bytes % unit(unit) == 0)
                .findFirst()
                .orElse("bytes");
    }

    private static String together(List<String> texts) {
        return texts.get(0).isBlank() ? OFF : texts.get(0).strip() + " " + texts.get(1) + " in " + texts.get(2) + " h";
    }

    private static Optional<TransferLimit> read(String text) {
        if (text.equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            throw new IllegalArgumentException("neither off nor a size and an interval");
        }
        long bytes = Long.parseLong(typed.group(1)) * unit(typed.group(2));
        return Optional.of(new TransferLimit(bytes, Integer.parseInt(typed.group(3))));
    }

    /** The units of disks and transfers count by thousands. */
    private static long unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "kb" -> 1_000L;
            case "mb" -> 1_000_000L;
            case "gb" -> 1_000_000_000L;
            default -> 1L;
        };
    }

    private String written() {
        return bytes + " bytes in " + intervalHours + " h";
    }
}
