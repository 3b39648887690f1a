package dev.hallpass.engine.key;

/**
 * The key under which one computer makes receipts and fingerprints.
 *
 * @param bytes 32 bytes
 */
public record ReceiptKey(SecretBytes bytes) {
    /** The length of every such key, in bytes. */
    public static final int SIZE_BYTES = 32;

    /** @throws IllegalArgumentException when the key is not 32 bytes long */
    public ReceiptKey {
        bytes.requireSize(SIZE_BYTES);
    }
}
