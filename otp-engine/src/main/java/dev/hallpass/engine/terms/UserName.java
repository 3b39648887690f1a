package dev.hallpass.engine.terms;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A canonical user ({@code code-format.md}, section 2), such as {@code corp\maria}: however a name was typed, both
 * sides derive the same key from it.
 *
 * @param value the canonical form, as {@link #of(String)} gives it
 */
public record UserName(String value) {
    /** A field of the format has a length of two bytes. */
    private static final int MOST_UTF8_BYTES = 0xffff;

    /** @throws IllegalArgumentException with a sentence when the value is refused, or not in its canonical form */
    public UserName {
        refuseWhatHasNoForm(value);
        if (!value.equals(canonical(value))) {
            throw new IllegalArgumentException("This user name is not in its canonical form.");
        }
    }

    /**
     * Reads a name as a person typed it or a computer reported it: NFKC, each code point to its simple lower case,
     * NFKC, white space trimmed.
     *
     * @throws IllegalArgumentException with a sentence when nothing remains, when a control or format character (Cc,
     *     Cf) or half a surrogate pair remains, or when more than 65535 bytes of UTF-8 do
     */
    public static UserName of(String typed) {
        return new UserName(canonical(typed));
    }

    private static String canonical(String typed) {
        StringBuilder lower = new StringBuilder();
        nfkc(typed).codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return WhiteSpace.trim(nfkc(lower.toString()));
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static void refuseWhatHasNoForm(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A user name must not be empty.");
        }
        if (value.codePoints().anyMatch(UserName::isInvisible)) {
            throw new IllegalArgumentException("A user name must not contain control or format characters.");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_UTF8_BYTES) {
            throw new IllegalArgumentException("A user name must not be longer than 65535 bytes.");
        }
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
