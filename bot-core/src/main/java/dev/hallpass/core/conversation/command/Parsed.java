package dev.hallpass.core.conversation.command;

import java.util.List;
import java.util.Optional;

/** What came of reading a line. */
public sealed interface Parsed {
    record Understood(Command command) implements Parsed {}

    /**
     * A word was not understood. Holds nothing of a line that holds a code.
     *
     * @param words what {@link Trouble} says, as typed, shortened to 60 characters each
     * @param suggestion what was probably meant
     * @param entry the command whose usage and example help; empty when not even that was understood
     */
    record Misunderstood(Trouble trouble, List<String> words, Optional<String> suggestion, Optional<CommandEntry> entry)
            implements Parsed {
        private static final int LONGEST_WORD = 60;

        public Misunderstood {
            words = words.stream().map(Misunderstood::shortened).toList();
        }

        private static String shortened(String word) {
            int signs = word.codePointCount(0, word.length());
            return signs <= LONGEST_WORD ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
        }
    }

    /** The line holds a code, which nobody is asked for. Nothing of the line is kept. */
    record HoldsCode() implements Parsed {}
}
