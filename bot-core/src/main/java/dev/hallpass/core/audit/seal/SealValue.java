package dev.hallpass.core.audit.seal;

/**
 * One seal of the chain. It is no secret: without the key nobody makes another.
 *
 * @param hex 32 bytes as 64 lower-case hex digits
 */
public record SealValue(String hex) {
    private static final int DIGITS = 64;

    /** What stands before the first seal. */
    public static final SealValue NONE = new SealValue("0".repeat(DIGITS));

    /** @throws IllegalArgumentException when it is written otherwise */
    public SealValue {
        if (!isWritten(hex)) {
            throw new IllegalArgumentException("a seal has 64 lower-case hex digits");
        }
    }

    static boolean isWritten(String text) {
        int digits = 0;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits == DIGITS && text.length() == DIGITS;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f';
    }

    @Override
    public String toString() {
        return hex;
    }
}
