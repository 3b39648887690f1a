package dev.hallpass.engine.code;

import java.math.BigInteger;

/** Crockford's Base32 (section 1): 32 symbols without look-alikes, five bits each, high bits first. */
final class Alphabet {
    static final int BITS_PER_SYMBOL = 5;

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Alphabet() {}

    /** The value 0 to 31 of a symbol, or -1 where the character is none. */
    static int value(int symbol) {
        return SYMBOLS.indexOf(symbol);
    }

    static char symbol(int value) {
        return SYMBOLS.charAt(value);
    }

    static String write(BigInteger number, int symbols) {
        StringBuilder text = new StringBuilder(symbols);
        for (int place = symbols - 1; place >= 0; place--) {
            int shifted = number.shiftRight(place * BITS_PER_SYMBOL).intValue();
            text.append(symbol(shifted & 0x1f));
        }
        return text.toString();
    }

    static BigInteger read(String symbols) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < symbols.length(); i++) {
            number = number.shiftLeft(BITS_PER_SYMBOL).or(BigInteger.valueOf(value(symbols.charAt(i))));
        }
        return number;
    }
}
