package dev.hallpass.engine.key;

/**
 * What a slot's universal chain begins with; it never leaves the server.
 *
 * @param bytes 32 bytes
 */
public record UniversalSeed(SecretBytes bytes) {
    /** The length of every seed, in bytes. */
    public static final int SIZE_BYTES = 32;

    /** @throws IllegalArgumentException when the seed is not 32 bytes long */
    public UniversalSeed {
        bytes.requireSize(SIZE_BYTES);
    }
}
