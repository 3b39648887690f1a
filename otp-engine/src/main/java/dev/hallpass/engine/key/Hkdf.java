package dev.hallpass.engine.key;

import java.util.Arrays;

/** HKDF with SHA-256 (RFC 5869): extract with a salt, then expand for as many bytes as are wanted. */
final class Hkdf {
    private static final int MOST_BLOCKS = 255;

    private Hkdf() {}

    /**
     * @param salt at least one byte
     * @param length 1 to 8160 bytes
     */
    static byte[] derive(byte[] inputKey, byte[] salt, byte[] info, int length) {
        return expand(HmacSha256.under(salt).of(inputKey), info, length);
    }

    static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        if (length < 1 || length > MOST_BLOCKS * HmacSha256.SIZE_BYTES) {
            throw new IllegalArgumentException("HKDF with SHA-256 gives 1 to 8160 bytes.");
        }
        HmacSha256 hmac = HmacSha256.under(pseudoRandomKey);
        byte[] output = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, counter = 1; done < length; done += block.length, counter++) {
            block = hmac.of(joined(block, info, counter));
            System.arraycopy(block, 0, output, done, Math.min(block.length, length - done));
        }
        return output;
    }

    private static byte[] joined(byte[] block, byte[] info, int counter) {
        byte[] message = Arrays.copyOf(block, block.length + info.length + 1);
        System.arraycopy(info, 0, message, block.length, info.length);
        message[message.length - 1] = (byte) counter;
        return message;
    }
}
