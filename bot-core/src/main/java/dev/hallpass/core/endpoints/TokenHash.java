package dev.hallpass.core.endpoints;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import dev.hallpass.engine.key.SecretBytes;

/**
 * What is kept of a token: the SHA-256 of it. A token has 256 random bits, so that no slow hash is needed; two hashes
 * are compared in constant time.
 *
 * @param bytes 32 bytes
 */
public record TokenHash(SecretBytes bytes) {
    static TokenHash of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
            return new TokenHash(SecretBytes.of(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Reads it back from where {@link #hex()} was stored. */
    public static TokenHash ofHex(String hex) {
        return new TokenHash(SecretBytes.ofHex(hex));
    }

    /** 64 lower-case hex digits, for the database. */
    public String hex() {
        return bytes.revealHex();
    }
}
