package dev.hallpass.engine.code;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A 70-bit value of a universal chain. It may be a running code, so it does not print. */
public final class ChainValue {
    /** The length as a big-endian number of whole bytes. */
    public static final int SIZE_BYTES = 9;

    static final int BITS = 70;

    private final byte[] bytes;

    private ChainValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@code trunc70}: the first nine bytes, as a big-endian number shifted right by two. */
    public static ChainValue truncated(byte[] mac) {
        return of(new BigInteger(1, mac, 0, SIZE_BYTES).shiftRight(2));
    }

    /**
     * Reads what {@link #revealHex()} wrote.
     *
     * @throws IllegalArgumentException when these are not 18 hex digits of a number below 2^70
     */
    public static ChainValue ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != SIZE_BYTES || (bytes[0] & 0xc0) != 0) {
            throw new IllegalArgumentException("A chain's value is 18 hex digits of a number below 2^70.");
        }
        return new ChainValue(bytes);
    }

    static ChainValue of(BigInteger number) {
        byte[] bytes = new byte[SIZE_BYTES];
        byte[] given = number.toByteArray();
        System.arraycopy(given, 0, bytes, SIZE_BYTES - given.length, given.length);
        return new ChainValue(bytes);
    }

    BigInteger number() {
        return new BigInteger(1, bytes);
    }

    /** Nine bytes, big-endian, the two highest bits zero; whoever calls this answers for where they go. */
    public byte[] revealBytes() {
        return bytes.clone();
    }

    /** The same as 18 lower-case hex digits, for bundles and stored anchors. */
    public String revealHex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Compares in constant time, so that a guess cannot be measured against a mark. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChainValue that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return number().hashCode();
    }

    @Override
    public String toString() {
        return "[chain value]";
    }
}
