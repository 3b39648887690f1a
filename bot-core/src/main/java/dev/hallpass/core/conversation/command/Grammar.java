package dev.hallpass.core.conversation.command;

import java.util.Optional;

import dev.hallpass.core.conversation.command.TypedCode.Sighting;

/**
 * Reads what stands behind {@code /otp}. Pure: it asks no clock, no registry and no person, and any text gets one of
 * three answers, never an exception.
 */
public final class Grammar {
    /** The most characters (code points) that a line may have: a justification of the longest kind fits with room. */
    public static final int LONGEST = 4000;

    private Grammar() {}

    /** Reads one line. A line with a code in it is not looked at any further. */
    public static Parsed read(String line) {
        if (TypedCode.look(line) == Sighting.CODE) {
            return new Parsed.HoldsCode();
        }
        if (line.codePointCount(0, line.length()) > LONGEST) {
            return new Misreading(Trouble.TOO_LONG, Integer.toString(LONGEST)).answer(Optional.empty());
        }
        return readWords(line);
    }

    private static Parsed readWords(String line) {
        Optional<CommandEntry> entry = Optional.empty();
        try {
            Cursor words = new Cursor(Lexer.split(line));
            CommandEntry found = Verbs.take(words);
            entry = Optional.of(found);
            return new Parsed.Understood(new Arguments(words).of(found.verb()));
        } catch (Misreading misreading) {
            return misreading.answer(entry);
        }
    }
}
