package dev.hallpass.engine.key;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that must not be seen: they do not print, and reading them has a name that can be searched for. */
public final class SecretBytes {
    private final byte[] bytes;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy; the caller may wipe its own. */
    public static SecretBytes of(byte[] bytes) {
        return new SecretBytes(bytes.clone());
    }

    /**
     * Reads hex digits of either case.
     *
     * @throws IllegalArgumentException when the text is not hex of whole bytes; the message does not repeat it
     */
    public static SecretBytes ofHex(String hex) {
        try {
            return new SecretBytes(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notHex) {
            // The cause would quote the text, which is a secret even when it is mistyped.
            throw new IllegalArgumentException("A secret must be written as an even number of hex digits.");
        }
    }

    /** New random bytes from the given source. */
    public static SecretBytes random(int sizeBytes, SecureRandom random) {
        byte[] bytes = new byte[sizeBytes];
        random.nextBytes(bytes);
        return new SecretBytes(bytes);
    }

    /** How many bytes these are. */
    public int sizeBytes() {
        return bytes.length;
    }

    /** A copy of the bytes themselves; whoever calls this answers for where they go. */
    public byte[] revealBytes() {
        return bytes.clone();
    }

    /** The bytes as lower-case hex, for key files and bundles; whoever calls this answers for where it goes. */
    public String revealHex() {
        return HexFormat.of().formatHex(bytes);
    }

    SecretBytes part(int from, int to) {
        return new SecretBytes(Arrays.copyOfRange(bytes, from, to));
    }

    SecretBytes requireSize(int sizeBytes) {
        if (bytes.length != sizeBytes) {
            throw new IllegalArgumentException("This secret must be " + sizeBytes + " bytes long.");
        }
        return this;
    }

    /** Compares in constant time, so that how far two secrets agree cannot be measured. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretBytes that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
