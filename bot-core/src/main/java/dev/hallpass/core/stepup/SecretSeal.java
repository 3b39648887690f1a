package dev.hallpass.core.stepup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;

/**
 * AES-256-GCM (NIST SP 800-38D) under a key derived from the master secret, with a random nonce of 96 bits before the
 * text; person and epoch are additional data, so that no row passes for another person's.
 */
public final class SecretSeal {
    private static final String LABEL = "step-up";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterSecrets secrets;
    private final SecureRandom random;

    public SecretSeal(MasterSecrets secrets, SecureRandom random) {
        this.secrets = secrets;
        this.random = random;
    }

    KeyEpoch current() {
        return secrets.current();
    }

    SealedSecret seal(PersonId person, TotpSecret secret) {
        KeyEpoch epoch = secrets.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secrets.currentSecret(), person, epoch, nonce)
                    .doFinal(secret.reveal().revealBytes());
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return new SealedSecret(epoch, Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Empty when it is another person's, damaged, or its epoch's master secret is gone. */
    Optional<TotpSecret> open(PersonId person, SealedSecret sealed) {
        return secrets.of(sealed.epoch()).flatMap(master -> open(person, sealed, master));
    }

    private static Optional<TotpSecret> open(PersonId person, SealedSecret sealed, MasterSecret master) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.text());
            if (whole.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = cipher(Cipher.DECRYPT_MODE, master, person, sealed.epoch(), whole)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new TotpSecret(SecretBytes.of(bytes)));
        } catch (AEADBadTagException | IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, MasterSecret master, PersonId person, KeyEpoch epoch, byte[] nonce)
            throws GeneralSecurityException {
        SecretKeySpec key = new SecretKeySpec(master.derive(LABEL, KEY_BYTES).revealBytes(), "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(("hallpass/step-up/1 person " + person + " epoch " + epoch.value()).getBytes(UTF_8));
        return cipher;
    }
}
