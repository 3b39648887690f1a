package dev.hallpass.core.registry;

import dev.hallpass.engine.terms.UserName;

/**
 * How far the key of an assigned user has come on one computer.
 *
 * @param present the generation of the user's key now, from 1
 * @param inUse the oldest that any computer of the user may still use; codes for the user alone are written under it
 * @param held the oldest that this computer may still use; 0 when it was sent none yet
 */
public record AssignedKey(UserName user, int present, int inUse, int held) {
    /** Whether the computer has yet to confirm the present generation. */
    public boolean unconfirmed() {
        return held < present;
    }
}
