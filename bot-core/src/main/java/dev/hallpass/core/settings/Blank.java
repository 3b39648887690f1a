package dev.hallpass.core.settings;

import java.util.List;

/** One blank to fill in where a setting is entered in a form; several of them make one value. */
public sealed interface Blank {
    /** Unique within the setting. */
    String name();

    /** Whether it may stay empty. */
    boolean optional();

    /** What may be entered, to be told after something else. */
    String allowed();

    /** Whether the text is possible here by itself; the value as a whole is read by {@link Setting#read}. */
    Fit fit(String entered);

    /** How a text fits. */
    enum Fit {
        POSSIBLE,
        IMPOSSIBLE
    }

    /** One of a few words. */
    record OneOf(String name, List<String> words) implements Blank {
        /** Copies the list. */
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean optional() {
            return false;
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public Fit fit(String entered) {
            return words.contains(entered) ? Fit.POSSIBLE : Fit.IMPOSSIBLE;
        }
    }

    /**
     * A whole number.
     *
     * @param least the lowest that is possible
     * @param most the highest that is possible
     */
    record Figure(String name, long least, long most, boolean optional) implements Blank {
        private static final int MOST_DIGITS = 15;

        @Override
        public String allowed() {
            return "a whole number from " + least + " to " + most + (optional ? ", or nothing for off" : "");
        }

        @Override
        public Fit fit(String entered) {
            String digits = entered.strip();
            if (digits.isEmpty()) {
                return optional ? Fit.POSSIBLE : Fit.IMPOSSIBLE;
            }
            if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
                return Fit.IMPOSSIBLE;
            }
            long figure = Long.parseLong(digits);
            return figure >= least && figure <= most ? Fit.POSSIBLE : Fit.IMPOSSIBLE;
        }
    }

    /**
     * A line of text.
     *
     * @param allowed what may be entered, in words
     * @param longest in characters
     */
    record Line(String name, String allowed, int longest, boolean optional) implements Blank {
        @Override
        public Fit fit(String entered) {
            boolean missing = !optional && entered.isBlank();
            return missing || entered.strip().length() > longest ? Fit.IMPOSSIBLE : Fit.POSSIBLE;
        }
    }

    /**
     * A list, one on a line or with commas between.
     *
     * @param allowed what may be entered, in words
     * @param longest of all together, in characters
     */
    record Items(String name, String allowed, int longest) implements Blank {
        @Override
        public boolean optional() {
            return true;
        }

        @Override
        public Fit fit(String entered) {
            return entered.strip().length() > longest ? Fit.IMPOSSIBLE : Fit.POSSIBLE;
        }
    }
}
