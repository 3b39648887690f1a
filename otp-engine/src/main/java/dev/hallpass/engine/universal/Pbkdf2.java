package dev.hallpass.engine.universal;

import java.nio.ByteBuffer;

import dev.hallpass.engine.key.HmacSha256;

/**
 * The first block of PBKDF2 with HMAC-SHA256 (RFC 8018, section 5.2). The JDK's own takes the password as characters;
 * a chain's is bytes.
 */
final class Pbkdf2 {
    private Pbkdf2() {}

    /** The block with the given number, from 1: 32 bytes. */
    static byte[] block(byte[] password, byte[] salt, int rounds, int number) {
        HmacSha256 hmac = HmacSha256.under(password);
        byte[] first = ByteBuffer.allocate(salt.length + Integer.BYTES)
                .put(salt)
                .putInt(number)
                .array();
        byte[] last = hmac.of(first);
        byte[] sum = last.clone();
        for (int round = 1; round < rounds; round++) {
            last = hmac.of(last);
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= last[i];
            }
        }
        return sum;
    }
}
