package dev.hallpass.engine.issue;

import java.util.OptionalInt;

import dev.hallpass.engine.key.KeyEpoch;

/** Gives out each set of terms and serial once (section 3), so that no two people get the same code. */
public interface Serials {

    /**
     * Takes the lowest serial that no code with an equal draft has had under the same key; for good, also when the code
     * is never used.
     *
     * @param epoch the epoch of the key; a new one has all serials free again
     * @param generation the generation of a user's key, or 0 under a computer's
     * @return empty when all 64, or of an interval code all 16, are out
     */
    OptionalInt take(Draft draft, KeyEpoch epoch, int generation);
}
