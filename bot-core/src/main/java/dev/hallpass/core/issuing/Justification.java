package dev.hallpass.core.issuing;

/** Why somebody needs the access, in their own words. */
public record Justification(String text) {
    /** Characters (code points) that it may have. */
    public static final int LONGEST = 1024;

    /** @throws IllegalArgumentException when empty, longer than {@link #LONGEST}, or with a NUL */
    public Justification {
        text = text.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a justification has 1 to " + LONGEST + " characters and no NUL");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
