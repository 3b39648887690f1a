package dev.hallpass.engine.code;

import dev.hallpass.engine.key.CodeKey;

/**
 * Writes codes. The door for {@code engine.issue} alone: {@code engine.redeem} has {@link Verifier}, and never this.
 */
public final class Sealer {
    private Sealer() {}

    /**
     * The code for these contents; the same contents under the same key always give the same code.
     *
     * @throws IllegalArgumentException when the binding is not written under a key of this kind
     */
    public static OfflineCode seal(Contents contents, CodeKey key) {
        if (!key.fits(contents.terms().binding())) {
            throw new IllegalArgumentException(
                    "A code that names a computer takes the computer's key, any other the user's.");
        }
        return new Seal(key).seal(contents);
    }
}
