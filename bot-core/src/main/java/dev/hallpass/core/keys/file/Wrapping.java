package dev.hallpass.core.keys.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.SecretBytes;

/**
 * AES-256-GCM (NIST SP 800-38D) under the operator's wrapping key, with a random nonce of 96 bits before the text and
 * the epoch as additional data, so that no secret passes for another epoch's.
 */
final class Wrapping {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** @throws KeysUnavailable when the key is not 32 bytes long */
    Wrapping(SecretBytes key, SecureRandom random) {
        if (key.sizeBytes() != KEY_BYTES) {
            throw new KeysUnavailable("The wrapping key of the key file must be 64 hex digits (32 bytes).");
        }
        this.key = new SecretKeySpec(key.revealBytes(), "AES");
        this.random = random;
    }

    String wrap(KeyEpoch epoch, SecretBytes secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, epoch, nonce).doFinal(secret.revealBytes());
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * The secret that was wrapped.
     *
     * @throws AEADBadTagException when the key is another one, or the text is damaged
     * @throws IllegalArgumentException when the text is no wrapped secret at all
     */
    SecretBytes unwrap(KeyEpoch epoch, String wrapped) throws AEADBadTagException {
        byte[] whole = Base64.getDecoder().decode(wrapped);
        if (whole.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("too short for a wrapped secret");
        }
        try {
            return SecretBytes.of(
                    cipher(Cipher.DECRYPT_MODE, epoch, whole).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (AEADBadTagException wrong) {
            throw wrong;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, KeyEpoch epoch, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(("hallpass/keys/1 epoch " + epoch.value()).getBytes(UTF_8));
        return cipher;
    }
}
