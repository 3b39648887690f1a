package dev.hallpass.engine.code;

/** Why a typed text is malformed. Places count code points from 1, in the text as it was typed. */
public sealed interface Flaw {

    /** The flaw as a plain English sentence; programs with several languages make their own from the parts. */
    String sentence();

    /**
     * A character that stands for no symbol.
     *
     * @param place counted in code points from 1
     * @param codePoint as typed
     */
    record StrayCharacter(int place, int codePoint) implements Flaw {
        @Override
        public String sentence() {
            return "The character at place %d (U+%04X) is not used in codes.".formatted(place, codePoint);
        }
    }

    /**
     * A letter in a text that is as long as a code in digits.
     *
     * @param place counted in code points from 1
     * @param codePoint as typed
     */
    record LetterAmongDigits(int place, int codePoint) implements Flaw {
        @Override
        public String sentence() {
            return "There is a letter among the digits, at place %d.".formatted(place);
        }
    }

    /**
     * Too few or too many symbols.
     *
     * @param count how many symbols or digits there are
     * @param expected how many the nearest form has
     */
    record WrongLength(int count, int expected) implements Flaw {
        /** How many are missing; below zero: how many are too many. Never zero. */
        public int missing() {
            return expected - count;
        }

        @Override
        public String sentence() {
            int off = Math.abs(missing());
            String symbols = off == 1 ? "1 symbol is" : off + " symbols are";
            return symbols + (missing() > 0 ? " missing." : " too many.");
        }
    }

    /** The digits write a number that no code has. */
    record NumberTooLarge() implements Flaw {
        @Override
        public String sentence() {
            return "No code begins with these digits.";
        }
    }

    /** The text is well written, but no receipt has this status. */
    record UnknownStatus() implements Flaw {
        @Override
        public String sentence() {
            return "This is not a receipt.";
        }
    }
}
