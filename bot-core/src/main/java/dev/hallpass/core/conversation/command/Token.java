package dev.hallpass.core.conversation.command;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One word as typed, or what stands between quotes.
 *
 * @param quoted whether it stood in quotes, so that it is a name and never a keyword
 * @param place where it begins (its quote, if it has one), counted in code points from 1
 */
record Token(String text, boolean quoted, int place) {
    private static final String DASHES = "[\\p{Pd}\\u2212]";

    /** The text as keywords, flags, times and durations are compared: plain signs, lower case. */
    String plain() {
        return plain(text);
    }

    static String plain(String text) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll(DASHES, "-")
                .codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(digits::appendCodePoint);
        return digits.toString().toLowerCase(Locale.ROOT);
    }
}
