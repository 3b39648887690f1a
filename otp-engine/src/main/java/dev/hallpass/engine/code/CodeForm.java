package dev.hallpass.engine.code;

import java.util.Arrays;
import java.util.Optional;

/** The three forms of a code (section 3). The length tells the first; the highest bit tells the other two apart. */
public enum CodeForm {
    /** Runs from redemption: 55 bits, 12 symbols or 18 digits. */
    RELATIVE(55, 12, 18, 41, 14),
    /** Runs from start to end: 75 bits, 16 symbols or 24 digits. */
    INTERVAL(75, 16, 24, 37, 37),
    /** Today's value of a chain: 75 bits, 16 symbols or 24 digits; neither tag nor payload. */
    UNIVERSAL(75, 16, 24, 0, 0);

    private final int bits;
    private final int symbols;
    private final int digits;
    private final int tagBits;
    private final int payloadBits;

    CodeForm(int bits, int symbols, int digits, int tagBits, int payloadBits) {
        this.bits = bits;
        this.symbols = symbols;
        this.digits = digits;
        this.tagBits = tagBits;
        this.payloadBits = payloadBits;
    }

    /** How many symbols, the check symbol included. */
    public int symbols() {
        return symbols;
    }

    /** How many digits, the check digit included. */
    public int digits() {
        return digits;
    }

    int bits() {
        return bits;
    }

    int tagBits() {
        return tagBits;
    }

    int payloadBits() {
        return payloadBits;
    }

    /** The form with so many symbols; of the two long ones the first, until the highest bit is known. */
    static Optional<CodeForm> ofSymbols(int count) {
        return Arrays.stream(values()).filter(form -> form.symbols == count).findFirst();
    }

    static Optional<CodeForm> ofDigits(int count) {
        return Arrays.stream(values()).filter(form -> form.digits == count).findFirst();
    }
}
