package dev.hallpass.core.audit.seal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain reaches: whoever noted a head elsewhere can tell later that nothing up to it is missing.
 *
 * @param count how many entries are sealed, from 0
 * @param value the last seal; {@link SealValue#NONE} when there is none
 */
public record Head(long count, SealValue value) {
    /** The head of an empty chain. */
    public static final Head EMPTY = new Head(0, SealValue.NONE);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /**
     * Reads {@code COUNT:VALUE}.
     *
     * @throws IllegalArgumentException with a sentence when it is written otherwise
     */
    public static Head read(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "A head is written COUNT:VALUE, a number, a colon and 64 hex digits, as the log has it.");
        }
        return new Head(Long.parseLong(written.group(1)), new SealValue(written.group(2)));
    }

    /** {@code COUNT:VALUE}. */
    @Override
    public String toString() {
        return count + ":" + value;
    }
}
