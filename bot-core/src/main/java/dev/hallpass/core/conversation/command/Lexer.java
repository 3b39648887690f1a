package dev.hallpass.core.conversation.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a typed line into words. Quotes of every style hold a name with blanks together, also those that telephones
 * and word processors make of plain ones. What a platform marks up ({@code <@U1>}, {@code <mailto:a@b.c|a@b.c>}) stays
 * one word.
 */
final class Lexer {
    private static final String OPENING = "\"“”„‟«»";
    private static final String SINGLE_OPENING = "'‘‚‛";

    private final int[] signs;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        signs = text.codePoints().toArray();
    }

    /** @throws Misreading when a quote is not closed, or a sign cannot be seen */
    static List<Token> split(String text) {
        return new Lexer(text).split();
    }

    private List<Token> split() {
        refuseHiddenSigns();
        while (skipBlanks()) {
            next();
        }
        return tokens;
    }

    private void refuseHiddenSigns() {
        for (int i = 0; i < signs.length; i++) {
            if (HiddenSigns.isRefusedEverywhere(signs[i])) {
                throw Misreading.hidden(signs[i], i + 1);
            }
        }
    }

    private boolean skipBlanks() {
        while (at < signs.length && isBlank(signs[at])) {
            at++;
        }
        return at < signs.length;
    }

    private void next() {
        if (isIn(OPENING, signs[at]) || isIn(SINGLE_OPENING, signs[at])) {
            quoted(at);
        } else if (signs[at] == '<') {
            markedUp(at);
        } else {
            word(at);
        }
    }

    private void quoted(int from) {
        int end = closing(from);
        if (end < 0) {
            throw new Misreading(Trouble.QUOTE_NOT_CLOSED, beginning(from));
        }
        tokens.add(new Token(new String(signs, from + 1, end - from - 1), true, from + 1));
        at = end + 1;
    }

    /** The same kind of quote where one ends a word; else any kind of quote that does; below 0 where none does. */
    private int closing(int from) {
        String kinds = isIn(OPENING, signs[from]) ? OPENING : SINGLE_OPENING + "’";
        int same = closing(from, partnersOf(signs[from]));
        return same >= 0 ? same : closing(from, kinds);
    }

    private int closing(int from, String partners) {
        for (int i = from + 1; i < signs.length; i++) {
            boolean endsWord = i + 1 == signs.length || isBlank(signs[i + 1]);
            if (endsWord && isIn(partners, signs[i])) {
                return i;
            }
        }
        return -1;
    }

    private static String partnersOf(int opening) {
        return switch (opening) {
            case '“', '”', '‟' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«";
            case '‘', '‚', '‛' -> "’‘";
            default -> Character.toString(opening);
        };
    }

    private void markedUp(int from) {
        int end = from;
        while (end < signs.length && signs[end] != '>') {
            end++;
        }
        if (end == signs.length) {
            word(from);
            return;
        }
        add(from, end + 1);
        at = end + 1;
    }

    private void word(int from) {
        int end = from;
        while (end < signs.length && !isBlank(signs[end]) && !opensQuoteAfterEquals(from, end)) {
            end++;
        }
        add(from, end);
        at = end;
    }

    /** {@code --reason="trade fair"}: the quote begins a word of its own. */
    private boolean opensQuoteAfterEquals(int from, int end) {
        return end > from && signs[end - 1] == '=' && isIn(OPENING, signs[end]);
    }

    private void add(int from, int end) {
        tokens.add(new Token(new String(signs, from, end - from), false, from + 1));
    }

    private String beginning(int from) {
        int end = Math.min(signs.length, from + 20);
        return new String(signs, from, end - from);
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isIn(String set, int sign) {
        return set.indexOf(sign) >= 0;
    }
}
