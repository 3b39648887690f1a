package dev.hallpass.core.conversation.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import dev.hallpass.core.audit.Kind;
import dev.hallpass.core.conversation.command.TypedAudit.Day;
import dev.hallpass.core.conversation.command.TypedAudit.Days;

/** Reads {@code by @maria on LT-0042 refused since 2026-11-01 containing INC-4711}; the order is free. */
final class AuditReader {
    private static final int MOST_DAYS = 3660;

    private final Cursor words;
    private final Map<Part, Object> read = new EnumMap<>(Part.class);

    AuditReader(Cursor words) {
        this.words = words;
    }

    private enum Part {
        BY,
        COMPUTER,
        CODE,
        KIND,
        CONTAINING,
        SINCE,
        UNTIL
    }

    TypedAudit read() {
        while (words.hasMore()) {
            part();
        }
        return new TypedAudit(
                of(Part.BY, PersonRef.class),
                of(Part.COMPUTER, String.class),
                of(Part.CODE, Long.class).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                of(Part.KIND, Kind.class),
                of(Part.CONTAINING, String.class),
                new Days(of(Part.SINCE, Day.class), of(Part.UNTIL, Day.class)));
    }

    private <T> Optional<T> of(Part part, Class<T> type) {
        return Optional.ofNullable(read.get(part)).map(type::cast);
    }

    private void part() {
        Token word = words.next();
        Optional<Kind> kind = word.quoted() ? Optional.empty() : Kind.typed(word.plain());
        if (kind.isPresent()) {
            keep(Part.KIND, kind.get(), word);
            return;
        }
        switch (word.quoted() ? "" : word.plain()) {
            case "by" -> keep(Part.BY, person(next("by")), word);
            case "computer", "on" -> keep(Part.COMPUTER, Names.name(next(word.plain())), word);
            case "code", "id" -> keep(Part.CODE, id(next(word.plain())), word);
            case "containing" -> keep(Part.CONTAINING, Names.name(next("containing")), word);
            case "since", "from" -> keep(Part.SINCE, day(next(word.plain())), word);
            case "until" -> keep(Part.UNTIL, day(next("until")), word);
            case "last" -> keep(Part.SINCE, new Day.Ago(days() - 1), word);
            default ->
                throw new Misreading(Trouble.UNKNOWN_WORD, word.text()).suggesting(Nearest.to(word.plain(), known()));
        }
    }

    private void keep(Part part, Object value, Token word) {
        if (read.put(part, value) != null) {
            throw new Misreading(Trouble.TWICE, word.text());
        }
    }

    private static PersonRef person(Token token) {
        return Markup.mention(token)
                .<PersonRef>map(mention -> mention)
                .or(() -> Markup.address(token).map(PersonRef.Address::new))
                .orElseThrow(() -> new Misreading(Trouble.NOT_A_PERSON, token.text()));
    }

    private static Long id(Token token) {
        String digits = token.plain().replaceFirst("^#", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw new Misreading(Trouble.NOT_AN_ID, token.text());
        }
        return Long.valueOf(digits);
    }

    private static Day day(Token token) {
        String plain = token.plain();
        if (plain.equals("today") || plain.equals("yesterday")) {
            return new Day.Ago(plain.equals("today") ? 0 : 1);
        }
        try {
            return new Day.On(LocalDate.parse(plain));
        } catch (DateTimeException noDay) {
            throw new Misreading(Trouble.NOT_A_TIME, token.text());
        }
    }

    /** {@code last 7 days}, {@code last 7d}, {@code last 7}. */
    private int days() {
        Token token = next("last");
        String digits = token.plain().replaceFirst("d(ays?)?$", "");
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > MOST_DAYS) {
            throw new Misreading(Trouble.NOT_A_DURATION, token.text());
        }
        if (!words.takes(List.of("days"))) {
            words.takes(List.of("day"));
        }
        return Integer.parseInt(digits);
    }

    private Token next(String after) {
        if (!words.hasMore()) {
            throw new Misreading(Trouble.VALUE_MISSING, after);
        }
        return words.next();
    }

    private static List<String> known() {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::word).toList();
        return Stream.concat(
                        kinds.stream(), Stream.of("by", "computer", "code", "containing", "since", "until", "last"))
                .toList();
    }
}
