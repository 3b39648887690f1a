package dev.hallpass.engine.code;

import dev.hallpass.engine.code.Reading.Malformed;
import dev.hallpass.engine.code.Reading.Right;
import dev.hallpass.engine.key.HmacSha256;
import dev.hallpass.engine.key.MacMessage;
import dev.hallpass.engine.key.ReceiptKey;

/**
 * Proof that a code was used, from a computer that is still offline (section 3). Not a secret.
 *
 * @param symbols eight symbols without mark and hyphen, the last a check symbol
 */
public record Receipt(String symbols) {
    private static final String LABEL = "hallpass/1/receipt";
    private static final String MARK = "R";
    private static final int MAC_BITS = 33;

    /** @throws IllegalArgumentException when these are not eight symbols with the right check and a known status */
    public Receipt {
        ShortText.require(symbols);
        if (!hasStatus(symbols)) {
            throw new IllegalArgumentException("No receipt has this status.");
        }
    }

    /** The receipt of a code, from the key of the computer on which it was used. */
    public static Receipt of(ReceiptKey key, ReceiptStatus status, OfflineCode code) {
        byte[] message = new MacMessage()
                .field(LABEL)
                .octet(status.number())
                .field(code.plainSymbols())
                .toBytes();
        long mac = HmacSha256.under(key.bytes()).bits(message, MAC_BITS);
        return new Receipt(ShortText.of((long) status.number() << MAC_BITS | mac));
    }

    /** Reads a receipt as a person typed it, with or without its mark; any text gives one of the three readings. */
    public static Reading<Receipt> read(String typed) {
        return TypedText.read(typed)
                .then(text -> ShortText.read(withoutMark(text.symbols())))
                .then(symbols -> hasStatus(symbols)
                        ? new Right<>(new Receipt(symbols))
                        : new Malformed<>(new Flaw.UnknownStatus()));
    }

    /** What it proves. */
    public ReceiptStatus status() {
        return ReceiptStatus.ofNumber(statusNumber(symbols)).orElseThrow();
    }

    /** The receipt as people see it, with its mark: {@code R-E0Y8-1VNT}. */
    public String written() {
        return MARK + "-" + ShortText.grouped(symbols);
    }

    private static String withoutMark(String symbols) {
        boolean marked = symbols.length() == ShortText.SYMBOLS + 1 && symbols.startsWith(MARK);
        return marked ? symbols.substring(1) : symbols;
    }

    private static boolean hasStatus(String symbols) {
        return ReceiptStatus.ofNumber(statusNumber(symbols)).isPresent();
    }

    private static long statusNumber(String symbols) {
        return ShortText.number(symbols) >>> MAC_BITS;
    }

    @Override
    public String toString() {
        return written();
    }
}
