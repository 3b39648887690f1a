package dev.hallpass.engine.key;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104, RFC 4231) under one key. Not safe for use by several threads at once. */
public final class HmacSha256 {
    /** The length of a result, in bytes. */
    public static final int SIZE_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private HmacSha256(Mac mac) {
        this.mac = mac;
    }

    /** Ready to authenticate under the given key of any length but zero. */
    public static HmacSha256 under(SecretBytes key) {
        return under(key.revealBytes());
    }

    /** The same, for a key that is no secret, such as a salt, or that is a secret only for a moment. */
    public static HmacSha256 under(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new HmacSha256(mac);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
        }
    }

    /** The 32 bytes of the message's MAC. */
    public byte[] of(byte[] message) {
        return mac.doFinal(message);
    }

    /** {@code bits(key, message, n)} of section 3: the leftmost 1 to 63 bits, as a number. */
    public long bits(byte[] message, int n) {
        byte[] full = of(message);
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = first << Byte.SIZE | full[i] & 0xff;
        }
        return first >>> Long.SIZE - n;
    }
}
