package dev.hallpass.engine.code;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.hallpass.engine.key.MacMessage;
import dev.hallpass.engine.terms.WhiteSpace;

/**
 * A device's public short name, computed from what the device says of itself (section 3). Not a secret. Devices of one
 * model that report no serial number share it.
 *
 * @param symbols eight symbols without hyphen, the last a check symbol
 */
public record DeviceCode(String symbols) {
    private static final String LABEL = "hallpass/1/device";
    private static final Pattern FOUR_HEX_DIGITS = Pattern.compile("[0-9a-f]{4}");

    /** @throws IllegalArgumentException when these are not eight symbols with the right check symbol */
    public DeviceCode {
        ShortText.require(symbols);
    }

    /**
     * The code of a device.
     *
     * @param vid the USB vendor id: four hex digits of either case
     * @param pid the USB product id: four hex digits of either case
     * @param serial as the device reports it; {@code ""} where it reports none
     * @throws IllegalArgumentException when an id is not four hex digits, or the serial is longer than 65535 bytes
     */
    public static DeviceCode of(String vid, String pid, String serial) {
        byte[] message = new MacMessage()
                .field(LABEL)
                .field(fourHexDigits(vid))
                .field(fourHexDigits(pid))
                .field(WhiteSpace.trim(serial))
                .toBytes();
        BigInteger digest = new BigInteger(1, sha256(message));
        return new DeviceCode(
                ShortText.of(digest.shiftRight(256 - ShortText.BITS).longValueExact()));
    }

    /** Reads a device code as a person typed it; any text gives one of the three readings. */
    public static Reading<DeviceCode> read(String typed) {
        return TypedText.read(typed)
                .then(text -> ShortText.read(text.symbols()))
                .then(symbols -> new Reading.Right<>(new DeviceCode(symbols)));
    }

    /** The code as people see it: {@code N1B7-FWZ3}. */
    public String written() {
        return ShortText.grouped(symbols);
    }

    private static String fourHexDigits(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        if (!FOUR_HEX_DIGITS.matcher(lower).matches()) {
            throw new IllegalArgumentException("Vendor and product ids are four hex digits each.");
        }
        return lower;
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    @Override
    public String toString() {
        return written();
    }
}
