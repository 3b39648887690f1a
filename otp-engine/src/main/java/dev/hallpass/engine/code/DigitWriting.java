package dev.hallpass.engine.code;

import java.math.BigInteger;

/** The number in decimal with a check digit by Damm's table (section 1): catches every wrong digit and every swap. */
final class DigitWriting {
    /** Row is the state, column the digit. */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private DigitWriting() {}

    /** The number with leading zeros, then its check digit. */
    static String write(BigInteger number, CodeForm form) {
        String decimal = number.toString();
        String padded = "0".repeat(form.digits() - 1 - decimal.length()) + decimal;
        return padded + state(padded);
    }

    static boolean isRight(String withCheck) {
        return state(withCheck) == 0;
    }

    static BigInteger number(String withCheck) {
        return new BigInteger(withCheck.substring(0, withCheck.length() - 1));
    }

    /** A state is also the digit that leads from it to 0: the diagonal of the table is zero. */
    private static int state(String digits) {
        int state = 0;
        for (int i = 0; i < digits.length(); i++) {
            state = DAMM[state].charAt(digits.charAt(i) - '0') - '0';
        }
        return state;
    }
}
