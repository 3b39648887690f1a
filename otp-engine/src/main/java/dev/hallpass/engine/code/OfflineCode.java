package dev.hallpass.engine.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalInt;

import dev.hallpass.engine.code.Reading.Malformed;
import dev.hallpass.engine.code.Reading.Right;
import dev.hallpass.engine.code.Reading.Slip;

/** A code: a number of 55 or 75 bits, written as symbols or as digits (section 1). It is a secret and does not print. */
public final class OfflineCode {
    /** How many slots the universal code has. */
    public static final int SLOTS = 16;

    private static final int SYMBOLS_PER_GROUP = 4;
    private static final int DIGITS_PER_GROUP = 6;
    private static final int UNIVERSAL_BIT = CodeForm.UNIVERSAL.bits() - 1;

    private final BigInteger number;
    private final CodeForm form;

    private OfflineCode(BigInteger number, CodeForm form) {
        this.number = number;
        this.form = form;
    }

    /** Reads a code in either writing, as a person typed it; any text gives one of the three readings. */
    public static Reading<OfflineCode> read(String typed) {
        return TypedText.read(typed).then(OfflineCode::decode);
    }

    /**
     * The universal code of a slot.
     *
     * @param slot 0 to 15
     * @throws IllegalArgumentException when the slot is outside of that
     */
    public static OfflineCode universal(int slot, ChainValue value) {
        if (slot < 0 || slot >= SLOTS) {
            throw new IllegalArgumentException("Slots are 0 to 15.");
        }
        BigInteger slotAndValue =
                BigInteger.valueOf(slot).shiftLeft(ChainValue.BITS).or(value.number());
        return new OfflineCode(slotAndValue.setBit(UNIVERSAL_BIT), CodeForm.UNIVERSAL);
    }

    /** A relative or interval code from its two parts. */
    static OfflineCode sealed(CodeForm form, long tag, long masked) {
        BigInteger number =
                BigInteger.valueOf(tag).shiftLeft(form.payloadBits()).or(BigInteger.valueOf(masked));
        return new OfflineCode(number, form);
    }

    /** Which of the three forms it has. */
    public CodeForm form() {
        return form;
    }

    /** Whether it says that it is a universal code. */
    public boolean universal() {
        return form == CodeForm.UNIVERSAL;
    }

    /** The code as symbols with the check symbol, in groups of four: {@code T8JD-21D8-H38B}. */
    public String symbols() {
        return grouped(plainSymbols(), SYMBOLS_PER_GROUP, "-");
    }

    /** The code as digits with the check digit, in groups of six: {@code 295751 126354 668568}. */
    public String digits() {
        return grouped(DigitWriting.write(number, form), DIGITS_PER_GROUP, " ");
    }

    /**
     * The slot of a universal code, 0 to 15.
     *
     * @throws IllegalStateException when the code is none
     */
    public int slot() {
        return requireUniversal()
                .number
                .clearBit(UNIVERSAL_BIT)
                .shiftRight(ChainValue.BITS)
                .intValueExact();
    }

    /**
     * The value that a universal code carries.
     *
     * @throws IllegalStateException when the code is none
     */
    public ChainValue chainValue() {
        BigInteger mask = BigInteger.ONE.shiftLeft(ChainValue.BITS).subtract(BigInteger.ONE);
        return ChainValue.of(requireUniversal().number.and(mask));
    }

    /** All symbols with the check symbol, without hyphens: the {@code s} of receipts and fingerprints. */
    String plainSymbols() {
        return CheckSymbol.appendTo(Alphabet.write(number, form.symbols() - 1));
    }

    long tag() {
        return number.shiftRight(form.payloadBits()).longValueExact();
    }

    long masked() {
        return number.longValue() & (1L << form.payloadBits()) - 1;
    }

    private OfflineCode requireUniversal() {
        if (!universal()) {
            throw new IllegalStateException("This is not a universal code.");
        }
        return this;
    }

    private static Reading<OfflineCode> decode(TypedText text) {
        Optional<CodeForm> inSymbols = CodeForm.ofSymbols(text.length());
        if (inSymbols.isPresent()) {
            return fromSymbols(text.symbols(), inSymbols.get());
        }
        Optional<CodeForm> inDigits = CodeForm.ofDigits(text.length());
        return inDigits.isPresent() ? fromDigits(text, inDigits.get()) : new Malformed<>(wrongLength(text));
    }

    private static Reading<OfflineCode> fromSymbols(String symbols, CodeForm form) {
        if (!CheckSymbol.isRight(symbols)) {
            return new Slip<>();
        }
        return new Right<>(of(Alphabet.read(symbols.substring(0, symbols.length() - 1)), form));
    }

    private static Reading<OfflineCode> fromDigits(TypedText text, CodeForm form) {
        OptionalInt letter = text.firstLetter();
        if (letter.isPresent()) {
            return new Malformed<>(text.letterAmongDigits(letter.getAsInt()));
        }
        BigInteger number = DigitWriting.number(text.symbols());
        if (number.bitLength() > form.bits()) {
            return new Malformed<>(new Flaw.NumberTooLarge());
        }
        return DigitWriting.isRight(text.symbols()) ? new Right<>(of(number, form)) : new Slip<>();
    }

    private static OfflineCode of(BigInteger number, CodeForm form) {
        boolean universal = form == CodeForm.INTERVAL && number.testBit(UNIVERSAL_BIT);
        return new OfflineCode(number, universal ? CodeForm.UNIVERSAL : form);
    }

    /** Says what is missing from the nearest form; of two equally near ones, from the longer. */
    private static Flaw wrongLength(TypedText text) {
        int nearest = CodeForm.RELATIVE.symbols();
        for (CodeForm form : CodeForm.values()) {
            nearest = nearer(text.length(), nearest, form.symbols());
            nearest = text.firstLetter().isPresent() ? nearest : nearer(text.length(), nearest, form.digits());
        }
        return new Flaw.WrongLength(text.length(), nearest);
    }

    private static int nearer(int length, int first, int second) {
        int difference = Math.abs(length - first) - Math.abs(length - second);
        return difference == 0 ? Math.max(first, second) : difference < 0 ? first : second;
    }

    private static String grouped(String text, int size, String between) {
        return text.replaceAll("(.{" + size + "})(?!$)", "$1" + between);
    }

    /** Compares in constant time, so that how far a guess agrees cannot be measured. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OfflineCode that
                && MessageDigest.isEqual(
                        plainSymbols().getBytes(US_ASCII), that.plainSymbols().getBytes(US_ASCII));
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "[code]";
    }
}
