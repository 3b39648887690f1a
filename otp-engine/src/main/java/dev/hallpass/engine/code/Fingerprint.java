package dev.hallpass.engine.code;

import java.util.HexFormat;
import java.util.regex.Pattern;

import dev.hallpass.engine.key.HmacSha256;
import dev.hallpass.engine.key.MacMessage;
import dev.hallpass.engine.key.ReceiptKey;

/**
 * How a code is named where the code itself must not stand: in an endpoint's state, in reports and revocations
 * (section 3). Not a secret.
 *
 * @param hex 32 lower-case hex digits
 */
public record Fingerprint(String hex) {
    private static final String LABEL = "hallpass/1/spent";
    private static final int SIZE_BYTES = 16;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when these are not 32 lower-case hex digits */
    public Fingerprint {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("A fingerprint is 32 lower-case hex digits.");
        }
    }

    /** The name that a code has on the computer with this key. */
    public static Fingerprint of(ReceiptKey key, OfflineCode code) {
        byte[] message =
                new MacMessage().field(LABEL).field(code.plainSymbols()).toBytes();
        return new Fingerprint(
                HexFormat.of().formatHex(HmacSha256.under(key.bytes()).of(message), 0, SIZE_BYTES));
    }

    @Override
    public String toString() {
        return hex;
    }
}
