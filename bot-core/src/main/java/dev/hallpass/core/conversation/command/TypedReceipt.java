package dev.hallpass.core.conversation.command;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.code.Receipt;

/**
 * Finds out whether a whole line is a receipt: with its mark as the computer shows it, or behind the word that calls the
 * command. Device codes are written alike but for the mark, and one of forty words with a letter R and eight more reads
 * as a receipt: what stands without the word needs the mark, and a digit or a hyphen.
 */
public final class TypedReceipt {
    private static final Pattern COMMAND = Pattern.compile("\\s*receipt\\s*:?\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTES = Pattern.compile("^[\\s\"'`*_“”‘’]+|[\\s\"'`*_“”‘’]+$");
    private static final Pattern NO_SYMBOLS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212]");
    private static final Pattern MARKED = Pattern.compile("[Rr][0-9A-Za-z]{8}");
    private static final Pattern DIGIT_OR_DASH = Pattern.compile("[0-9\\p{Pd}\\u2212]");

    private TypedReceipt() {}

    /** The receipt that somebody pasted, with its mark; empty for any other text, slips too. */
    public static Optional<Receipt> pasted(String line) {
        Matcher command = COMMAND.matcher(line);
        String text = withoutQuotes(command.matches() ? command.group(1) : line);
        return isMarked(text) && Receipt.read(text) instanceof Reading.Right<Receipt> right
                ? Optional.of(right.value())
                : Optional.empty();
    }

    /** A receipt, or one with a slip; empty when the line is to be read as anything else. */
    static Optional<Reading<Receipt>> look(String line) {
        Matcher command = COMMAND.matcher(line);
        String text = withoutQuotes(command.matches() ? command.group(1) : line);
        return command.matches() || isMarked(text)
                ? Optional.of(Receipt.read(text)).filter(reading -> !(reading instanceof Reading.Malformed<Receipt>))
                : Optional.empty();
    }

    private static boolean isMarked(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return MARKED.matcher(NO_SYMBOLS.matcher(plain).replaceAll("")).matches()
                && DIGIT_OR_DASH.matcher(plain).find();
    }

    /** What is pasted often stands in the signs that make type of one width. */
    private static String withoutQuotes(String text) {
        return QUOTES.matcher(text).replaceAll("");
    }
}
