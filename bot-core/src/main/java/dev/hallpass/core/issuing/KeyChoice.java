package dev.hallpass.core.issuing;

import dev.hallpass.engine.key.KeyEpoch;

/**
 * Which key of the binding a code is written under.
 *
 * @param epoch the one that the computer used at its last sync; of a user alone the oldest among the user's computers
 * @param generation of the user's key, from 1; 0 where the code names a computer
 */
public record KeyChoice(KeyEpoch epoch, int generation) {
    static KeyChoice ofComputer(KeyEpoch epoch) {
        return new KeyChoice(epoch, 0);
    }
}
