package dev.hallpass.core.conversation.command;

import java.util.Optional;

import dev.hallpass.core.conversation.command.TypedCode.Sighting;
import dev.hallpass.engine.code.Reading;
import dev.hallpass.engine.code.Receipt;

/**
 * Reads what stands behind {@code /otp}. Pure: it asks no clock, no registry and no person, and any text gets one of
 * three answers, never an exception.
 */
public final class Grammar {
    /** The most characters (code points) that a line may have: a justification of the longest kind fits with room. */
    public static final int LONGEST = 4000;

    private Grammar() {}

    /**
     * Reads one line. A line with a code in it is not looked at any further. A receipt is no secret, and is told from a code
     * first: with the word in front of it, it is as long as one.
     */
    public static Parsed read(String line) {
        Optional<Reading<Receipt>> receipt = TypedReceipt.look(line);
        if (receipt.isPresent()) {
            return readReceipt(receipt.get(), line);
        }
        if (TypedCode.look(line) == Sighting.CODE) {
            return new Parsed.HoldsCode();
        }
        if (line.codePointCount(0, line.length()) > LONGEST) {
            return new Misreading(Trouble.TOO_LONG, Integer.toString(LONGEST)).answer(Optional.empty());
        }
        return readWords(line);
    }

    private static Parsed readReceipt(Reading<Receipt> receipt, String line) {
        return receipt instanceof Reading.Right<Receipt> right
                ? new Parsed.Understood(new Command.BringReceipt(right.value()))
                : new Misreading(Trouble.RECEIPT_SLIP, line.strip()).answer(Optional.of(CommandTable.of(Verb.RECEIPT)));
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
