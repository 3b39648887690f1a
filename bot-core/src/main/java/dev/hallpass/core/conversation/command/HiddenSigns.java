package dev.hallpass.core.conversation.command;

import java.util.Locale;
import java.util.Optional;

/** Signs that a reader cannot see, so that a line with them may read otherwise than it is. */
public final class HiddenSigns {
    private HiddenSigns() {}

    /** The first sign of the text that is refused everywhere, as {@code U+202E}; empty when there is none. */
    public static Optional<String> firstIn(String text) {
        return text.codePoints()
                .filter(HiddenSigns::isRefusedEverywhere)
                .mapToObj(sign -> String.format(Locale.ROOT, "U+%04X", sign))
                .findFirst();
    }

    /** Controls but line ends and tabs, halves of surrogate pairs, and what turns the direction of writing. */
    static boolean isRefusedEverywhere(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> !Character.isWhitespace(sign);
            case Character.SURROGATE -> true;
            default -> sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
        };
    }

    /** These, and the joiners and marks that are well in a sentence and never in a name. */
    static boolean isRefusedInNames(int sign) {
        return isRefusedEverywhere(sign) || Character.getType(sign) == Character.FORMAT;
    }
}
