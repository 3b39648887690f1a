package dev.hallpass.core.stepup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Optional;

/** Six digits of an authenticator app. Does not print. */
public final class TotpNumber {
    static final int DIGITS = 6;

    private final String digits;

    private TotpNumber(String digits) {
        this.digits = digits;
    }

    /**
     * A number as it was made.
     *
     * @param number from 0 to 999999
     */
    public static TotpNumber of(int number) {
        return new TotpNumber(String.format(java.util.Locale.ROOT, "%06d", number));
    }

    /** A number as somebody typed it, in any script and grouped by blanks; empty when it is none. */
    public static Optional<TotpNumber> read(String typed) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .forEach(sign ->
                        digits.append(Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : '?'));
        return digits.toString().matches("[0-9]{" + DIGITS + "}")
                ? Optional.of(new TotpNumber(digits.toString()))
                : Optional.empty();
    }

    /** Compares in constant time, so that how many digits are right cannot be measured. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TotpNumber that
                && MessageDigest.isEqual(digits.getBytes(US_ASCII), that.digits.getBytes(US_ASCII));
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "[number]";
    }
}
