package dev.hallpass.engine.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import dev.hallpass.engine.terms.WhiteSpace;

/** The symbols of a typed text (section 1), each with the place where it was typed. */
final class TypedText {
    private static final int MINUS_SIGN = 0x2212;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private final StringBuilder symbols = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final int[] typed;

    private TypedText(String text) {
        this.typed = text.codePoints().toArray();
    }

    static Reading<TypedText> read(String text) {
        TypedText read = new TypedText(text);
        for (int i = 0; i < read.typed.length; i++) {
            if (!read.take(i)) {
                return new Reading.Malformed<>(new Flaw.StrayCharacter(i + 1, read.typed[i]));
            }
        }
        return new Reading.Right<>(read);
    }

    /** Upper-case symbols of the alphabet, without anything between them. */
    String symbols() {
        return symbols.toString();
    }

    int length() {
        return symbols.length();
    }

    /** The index of the first symbol that is no digit. */
    OptionalInt firstLetter() {
        for (int i = 0; i < symbols.length(); i++) {
            if (symbols.charAt(i) > '9') {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    Flaw letterAmongDigits(int index) {
        int place = places.get(index);
        return new Flaw.LetterAmongDigits(place, typed[place - 1]);
    }

    /** Takes what one code point stands for, which may be several symbols or none; false when it has no meaning here. */
    private boolean take(int index) {
        int[] plain = nfkc(typed[index]);
        for (int codePoint : plain) {
            if (isDropped(codePoint)) {
                continue;
            }
            int symbol = symbol(codePoint);
            if (symbol < 0) {
                return false;
            }
            symbols.append((char) symbol);
            places.add(index + 1);
        }
        return true;
    }

    private static int[] nfkc(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return new int[] {codePoint};
        }
        String text = Character.toString(codePoint);
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray();
    }

    private static boolean isDropped(int codePoint) {
        int type = Character.getType(codePoint);
        return WhiteSpace.is(codePoint)
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT
                || codePoint == MINUS_SIGN;
    }

    private static int symbol(int codePoint) {
        if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(codePoint, 10);
        }
        int upper = lookAlike(Character.toUpperCase(codePoint));
        return Alphabet.value(upper) < 0 ? -1 : upper;
    }

    private static int lookAlike(int upper) {
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }
}
