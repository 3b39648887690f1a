package dev.hallpass.engine.code;

import java.math.BigInteger;

import dev.hallpass.engine.code.Reading.Malformed;
import dev.hallpass.engine.code.Reading.Right;
import dev.hallpass.engine.code.Reading.Slip;

/** The eight symbols, the last a check, in which device codes and receipts are written. */
final class ShortText {
    static final int SYMBOLS = 8;
    static final int BITS = (SYMBOLS - 1) * Alphabet.BITS_PER_SYMBOL;

    private ShortText() {}

    static String of(long number) {
        return CheckSymbol.appendTo(Alphabet.write(BigInteger.valueOf(number), SYMBOLS - 1));
    }

    static Reading<String> read(String symbols) {
        if (symbols.length() != SYMBOLS) {
            return new Malformed<>(new Flaw.WrongLength(symbols.length(), SYMBOLS));
        }
        return CheckSymbol.isRight(symbols) ? new Right<>(symbols) : new Slip<>();
    }

    static long number(String symbols) {
        return Alphabet.read(symbols.substring(0, SYMBOLS - 1)).longValueExact();
    }

    /** @throws IllegalArgumentException when these are not eight symbols with the right check */
    static void require(String symbols) {
        boolean known = symbols.chars().allMatch(symbol -> Alphabet.value(symbol) >= 0);
        if (symbols.length() != SYMBOLS || !known || !CheckSymbol.isRight(symbols)) {
            throw new IllegalArgumentException("These are not eight symbols with the right check symbol.");
        }
    }

    static String grouped(String symbols) {
        return symbols.substring(0, SYMBOLS / 2) + "-" + symbols.substring(SYMBOLS / 2);
    }
}
