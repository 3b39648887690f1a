package dev.hallpass.core.conversation.command;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Reading;

/**
 * Finds a code in what a person typed, in either writing, grouped as codes are or not at all, between other words; and
 * grouped in any way where nothing else was typed. A right code is always found. A slip, which thirty-one of thirty-two
 * words of twelve letters would be, is one only where it looks like a code: in its groups, or with digits among its
 * letters.
 */
public final class TypedCode {
    private static final String SIGN = "[A-Za-z0-9]";
    private static final String NOT_WITHIN = "(?<![A-Za-z0-9-])";
    private static final String NOT_BEFORE = "(?![A-Za-z0-9]|-[A-Za-z0-9])";
    private static final Pattern GROUPS = Pattern.compile(NOT_WITHIN + "(?=(" + SIGN + "{4}( *- *| +)" + SIGN + "{4}\\2"
            + SIGN + "{4}(?:\\2" + SIGN + "{4})?)" + NOT_BEFORE + ")");
    private static final Pattern THREE_GROUPS = Pattern.compile(
            NOT_WITHIN + "(?=(" + SIGN + "{4}( *- *| +)" + SIGN + "{4}\\2" + SIGN + "{4})(?![A-Za-z0-9]))");
    private static final Pattern DIGITS =
            Pattern.compile("(?<![A-Za-z0-9])(?=(\\d{6}([ -]*)\\d{6}\\2\\d{6}(?:\\2\\d{6})?)(?![A-Za-z0-9]))");
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9-])[A-Za-z0-9-]{12,40}(?![A-Za-z0-9-])");
    private static final Pattern DIGIT_BEFORE_LETTER = Pattern.compile("[0-9][^0-9]*[A-Za-z]");
    private static final Pattern MIXED_GROUP = Pattern.compile("[0-9][A-Za-z]|[A-Za-z][0-9]");
    private static final Pattern ANYTHING = Pattern.compile("");

    private TypedCode() {}

    /** What was seen. */
    public enum Sighting {
        NO_CODE,
        CODE
    }

    /** Looks through the text, in time linear in its length. */
    public static Sighting look(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Pd}\\u2212]", "-")
                .replaceAll("\\s+", " ");
        boolean seen = isWholly(text)
                || List.of(GROUPS, THREE_GROUPS, DIGITS).stream().anyMatch(shape -> groupsHold(shape, text))
                || WORD.matcher(text).results().anyMatch(word -> isCode(word.group(), DIGIT_BEFORE_LETTER));
        return seen ? Sighting.CODE : Sighting.NO_CODE;
    }

    private static boolean isWholly(String text) {
        return OfflineCode.read(text) instanceof Reading.Right<OfflineCode>
                && text.chars().anyMatch(Character::isDigit);
    }

    private static boolean groupsHold(Pattern shape, String text) {
        Matcher found = shape.matcher(text);
        while (found.find()) {
            if (isCode(found.group(1), found.group(2).contains("-") ? ANYTHING : MIXED_GROUP)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(String candidate, Pattern looksLikeOne) {
        Reading<OfflineCode> reading = OfflineCode.read(candidate);
        if (reading instanceof Reading.Right<OfflineCode>) {
            return true;
        }
        boolean digitsAlone = candidate.chars().noneMatch(Character::isLetter);
        return reading instanceof Reading.Slip<OfflineCode>
                && (digitsAlone || looksLikeOne.matcher(candidate).find());
    }
}
