package dev.hallpass.core.conversation.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.core.conversation.command.TypedTime.Day;

/** Reads {@code 2026-11-24T16:00}, {@code fri 18:00}, {@code tomorrow 9am}, {@code now}, and zones. */
final class Times {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?)? ?(am|pm)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern WITH_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(:\\d{2})?(z|[+-]\\d{2}:?\\d{2})");

    private Times() {}

    /** Reads the one to three words of a time: a day, perhaps {@code at}, and the time of day. */
    static TypedTime take(Cursor words) {
        Token first = words.next();
        if (WITH_OFFSET.matcher(first.plain()).matches()) {
            return exact(first.text(), first.plain());
        }
        List<String> parts = parts(first.plain());
        if (parts.isEmpty()) {
            throw new Misreading(Trouble.NOT_A_TIME, first.text());
        }
        if (parts.get(0).equals("now") && parts.size() == 1) {
            return new TypedTime.Now();
        }
        Optional<Day> day = day(first.text(), parts.get(0));
        List<String> clock = day.isPresent() ? parts.subList(1, parts.size()) : parts;
        return new TypedTime.Local(day, clock(first.text(), clock.isEmpty() ? following(first, words) : clock));
    }

    static ZoneId zone(String typed) {
        String wanted = typed.strip().replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> onlyCity(wanted))
                .map(ZoneId::of)
                .or(() -> offset(wanted))
                .orElseThrow(() -> new Misreading(Trouble.NOT_A_ZONE, typed)
                        .suggesting(Nearest.to(wanted, ZoneId.getAvailableZoneIds())));
    }

    /** Day and time of {@code 2026-11-24T16:00} and of {@code 2026-11-24 16:00} in quotes. */
    private static List<String> parts(String plain) {
        return Arrays.stream(plain.replaceFirst("^(\\d{4}-\\d{1,2}-\\d{1,2})t(?=\\d)", "$1 ")
                        .replaceFirst(" at ", " ")
                        .split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> following(Token day, Cursor words) {
        if (words.peek().isPresent() && words.peek().get().plain().equals("at")) {
            words.skip(1);
        }
        Token token = words.peek()
                .filter(next -> CLOCK.matcher(next.plain()).matches())
                .orElseThrow(() -> new Misreading(Trouble.TIME_MISSING, day.text()));
        words.skip(1);
        return List.of(token.plain());
    }

    private static TypedTime exact(String typed, String plain) {
        try {
            return new TypedTime.Exact(
                    OffsetDateTime.parse(plain.toUpperCase(Locale.ROOT).replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant());
        } catch (DateTimeException noSuchDay) {
            throw new Misreading(Trouble.NOT_A_TIME, typed);
        }
    }

    private static Optional<Day> day(String typed, String word) {
        if (word.equals("today") || word.equals("tomorrow")) {
            return Optional.of(new Day.Ahead(word.equals("today") ? 0 : 1));
        }
        if (DATE.matcher(word).matches()) {
            return Optional.of(new Day.On(date(typed, word)));
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .map(Day.Coming::new);
    }

    private static LocalDate date(String typed, String word) {
        String[] numbers = word.split("-");
        try {
            return LocalDate.of(
                    Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        } catch (DateTimeException noSuchDay) {
            throw new Misreading(Trouble.NOT_A_TIME, typed);
        }
    }

    private static LocalTime clock(String typed, List<String> parts) {
        Matcher clock = CLOCK.matcher(String.join(" ", parts));
        boolean bareNumber = clock.matches() && clock.group(2) == null && clock.group(3) == null;
        if (!clock.matches() || bareNumber) {
            throw new Misreading(Trouble.NOT_A_TIME, typed);
        }
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        return time(typed, hour(Integer.parseInt(clock.group(1)), clock.group(3)), minute);
    }

    private static int hour(int typed, String half) {
        if (half == null) {
            return typed;
        }
        return typed < 1 || typed > 12 ? -1 : typed % 12 + (half.equals("pm") ? 12 : 0);
    }

    private static LocalTime time(String typed, int hour, int minute) {
        try {
            return LocalTime.of(hour, minute);
        } catch (DateTimeException noSuchTime) {
            throw new Misreading(Trouble.NOT_A_TIME, typed);
        }
    }

    private static Optional<String> onlyCity(String wanted) {
        List<String> found = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + wanted.toLowerCase(Locale.ROOT)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<ZoneId> offset(String wanted) {
        try {
            return wanted.matches("[+-]\\d{2}(:?\\d{2})?") ? Optional.of(ZoneId.of(wanted)) : Optional.empty();
        } catch (DateTimeException noSuchOffset) {
            return Optional.empty();
        }
    }
}
