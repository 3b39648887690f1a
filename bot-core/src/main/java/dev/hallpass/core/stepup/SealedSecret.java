package dev.hallpass.core.stepup;

import dev.hallpass.engine.key.KeyEpoch;

/**
 * A secret as it is stored: nobody reads it without the master secret.
 *
 * @param epoch whose master secret it is sealed under
 * @param text nonce and ciphertext, Base64
 */
public record SealedSecret(KeyEpoch epoch, String text) {}
