package dev.hallpass.engine.code;

/**
 * The typing guard of the symbol writing (section 1): one Reed-Solomon symbol over GF(2^5). It catches every single
 * wrong symbol and every swap of two, in texts of up to 30 symbols.
 */
final class CheckSymbol {
    /** x^5 + x^2 + 1. */
    private static final int POLYNOMIAL = 0b100101;

    private CheckSymbol() {}

    static String appendTo(String symbols) {
        return symbols + of(symbols);
    }

    static boolean isRight(String withCheck) {
        int last = withCheck.length() - 1;
        return withCheck.charAt(last) == of(withCheck.substring(0, last));
    }

    /** alpha^1*s1 + alpha^2*s2 + … by Horner's rule from the last symbol, with alpha = 2. */
    private static char of(String symbols) {
        int check = 0;
        for (int i = symbols.length() - 1; i >= 0; i--) {
            check = timesAlpha(check ^ Alphabet.value(symbols.charAt(i)));
        }
        return Alphabet.symbol(check);
    }

    private static int timesAlpha(int element) {
        int doubled = element << 1;
        return doubled > 0x1f ? doubled ^ POLYNOMIAL : doubled;
    }
}
