package dev.hallpass.engine.terms;

/**
 * Unicode's property White_Space, which the JDK asks by none of its own methods: {@link Character#isWhitespace(int)}
 * leaves out the no-break spaces and takes in four separators of ASCII.
 */
public final class WhiteSpace {
    private static final int NEXT_LINE = 0x85;

    private WhiteSpace() {}

    /** Whether the code point has the property White_Space (Unicode, PropList.txt). */
    public static boolean is(int codePoint) {
        return codePoint >= '\t' && codePoint <= '\r' || codePoint == NEXT_LINE || Character.isSpaceChar(codePoint);
    }

    /** The text without the white space at both ends. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (from < to && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
