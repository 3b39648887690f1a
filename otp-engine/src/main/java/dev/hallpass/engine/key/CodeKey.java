package dev.hallpass.engine.key;

import dev.hallpass.engine.terms.Binding;

/** A 64-byte key under which codes are written and verified: its first half makes tags, its second half masks. */
public sealed interface CodeKey permits ComputerKey, UserKey {
    /** The length of every such key, in bytes. */
    int SIZE_BYTES = 64;

    /** All 64 bytes, for bundles and key stores. */
    SecretBytes bytes();

    /**
     * Whether codes with this binding are written under a key of this kind: one that names a computer under the
     * computer's key, one that names a user alone under the user's.
     */
    boolean fits(Binding binding);

    /** The first half, which makes tags. */
    default SecretBytes tagHalf() {
        return bytes().part(0, SIZE_BYTES / 2);
    }

    /** The second half, which masks payloads. */
    default SecretBytes maskHalf() {
        return bytes().part(SIZE_BYTES / 2, SIZE_BYTES);
    }
}
