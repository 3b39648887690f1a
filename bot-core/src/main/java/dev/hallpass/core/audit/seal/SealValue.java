package dev.hallpass.core.audit.seal;

import java.util.regex.Pattern;

/**
 * One seal of the chain. It is no secret: without the key nobody makes another.
 *
 * @param hex 32 bytes as 64 lower-case hex digits
 */
public record SealValue(String hex) {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

    /** What stands before the first seal. */
    public static final SealValue NONE = new SealValue("0".repeat(64));

    /** @throws IllegalArgumentException when it is written otherwise */
    public SealValue {
        if (!isWritten(hex)) {
            throw new IllegalArgumentException("a seal has 64 lower-case hex digits");
        }
    }

    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return hex;
    }
}
