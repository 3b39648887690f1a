package dev.hallpass.engine.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;

import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** The one secret of an epoch, on the server alone; every key is derived from it ({@code code-format.md}, section 2). */
public final class MasterSecret {
    /** The length of a master secret, in bytes. */
    public static final int SIZE_BYTES = 32;

    private static final String SALT = "hallpass/1";
    /** Not the salt of section 2, so that what the server derives for itself can never be a key of the format. */
    private static final String SERVER_SALT = "hallpass/server";

    private final SecretBytes secret;

    private MasterSecret(SecretBytes secret) {
        this.secret = secret.requireSize(SIZE_BYTES);
    }

    /** @throws IllegalArgumentException when the secret is not 32 bytes long */
    public static MasterSecret of(SecretBytes secret) {
        return new MasterSecret(secret);
    }

    /** A new secret for a new epoch. */
    public static MasterSecret random(SecureRandom random) {
        return new MasterSecret(SecretBytes.random(SIZE_BYTES, random));
    }

    /** The key of a computer. */
    public ComputerKey computerKey(ComputerId computer) {
        return new ComputerKey(hkdf(labelled("computer").text(computer.value()), CodeKey.SIZE_BYTES));
    }

    /**
     * The key of a user.
     *
     * @param generation from 1; raised when a computer of the user is lost or retired
     * @throws IllegalArgumentException when the generation is below 1
     */
    public UserKey userKey(UserName user, int generation) {
        if (generation < 1) {
            throw new IllegalArgumentException("Generations count from 1.");
        }
        MacMessage info = labelled("user").text(user.value()).octet(0).fourOctets(generation);
        return new UserKey(hkdf(info, CodeKey.SIZE_BYTES));
    }

    /** The key of a computer's receipts and fingerprints. */
    public ReceiptKey receiptKey(ComputerId computer) {
        return new ReceiptKey(hkdf(labelled("receipt").text(computer.value()), ReceiptKey.SIZE_BYTES));
    }

    /**
     * The seed of one slot of a universal chain.
     *
     * @param chainId without U+0000
     * @param slot 0 to 15
     * @throws IllegalArgumentException when the id or the slot is outside of that
     */
    public UniversalSeed universalSeed(String chainId, int slot) {
        if (slot < 0 || slot > 15 || chainId.indexOf(0) >= 0) {
            throw new IllegalArgumentException("A chain has slots 0 to 15 and an id without U+0000.");
        }
        MacMessage info = labelled("universal").text(chainId).octet(0).octet(slot);
        return new UniversalSeed(hkdf(info, UniversalSeed.SIZE_BYTES));
    }

    /**
     * A secret for the server's own uses, independent of every key of the format.
     *
     * @param label says what for; each use has one of its own
     * @param length 1 to 8160 bytes
     */
    public SecretBytes derive(String label, int length) {
        return hkdf(SERVER_SALT, label.getBytes(UTF_8), length);
    }

    /** The secret itself, for the key file. */
    public SecretBytes bytes() {
        return secret;
    }

    private static MacMessage labelled(String label) {
        return new MacMessage().text(label).octet(0);
    }

    private SecretBytes hkdf(MacMessage info, int length) {
        return hkdf(SALT, info.toBytes(), length);
    }

    private SecretBytes hkdf(String salt, byte[] info, int length) {
        return SecretBytes.of(Hkdf.derive(secret.revealBytes(), salt.getBytes(US_ASCII), info, length));
    }

    @Override
    public String toString() {
        return "[master secret]";
    }
}
