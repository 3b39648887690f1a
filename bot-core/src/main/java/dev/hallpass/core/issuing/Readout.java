package dev.hallpass.core.issuing;

import java.util.Optional;

/**
 * What is to be read out: the code as the backend writes it. Secret: it prints as {@code [code]} and is unwrapped only
 * where a courier writes it down for its one reader.
 */
public final class Readout {
    private final String symbols;
    private final Optional<String> digits;

    public Readout(String symbols, Optional<String> digits) {
        this.symbols = symbols;
        this.digits = digits;
    }

    /** The code in groups, such as {@code XXXX-XXXX-XXXX}. */
    public String revealSymbols() {
        return symbols;
    }

    /** The same code in digits, where the backend has that writing. */
    public Optional<String> revealDigits() {
        return digits;
    }

    @Override
    public String toString() {
        return "[code]";
    }
}
