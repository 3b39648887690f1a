package dev.hallpass.engine.issue;

import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.code.Sealer;
import dev.hallpass.engine.key.CodeKey;

/**
 * Writes relative and interval codes (section 3). A code is a function of its draft, serial and key: nobody needs to
 * store it.
 */
public final class Issuer {
    private Issuer() {}

    /**
     * The code of a draft.
     *
     * @param serial from {@link Serials}: 0 to 63 for a relative code, 0 to 15 for an interval code
     * @param key the computer's key where the binding names a computer, else the user's
     * @throws IllegalArgumentException with a sentence when the serial is outside of that, or the key of the other kind
     */
    public static OfflineCode write(Draft draft, int serial, CodeKey key) {
        return Sealer.seal(new Contents(draft.terms(), draft.device(), serial), key);
    }
}
