package dev.hallpass.core.audit.seal;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/**
 * Seals links: HMAC-SHA256 over the seal before and the link's encoding, under a key that HKDF derives from the master
 * secret of the link's epoch by a label of its own. Not thread-safe: each piece of work makes one.
 */
final class ChainSeal {
    private static final String LABEL = "audit seal";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final MasterSecrets secrets;
    private final Map<KeyEpoch, Optional<Mac>> macs = new HashMap<>();

    ChainSeal(MasterSecrets secrets) {
        this.secrets = secrets;
    }

    /** The link's seal; empty when the server holds no master secret of its epoch. */
    Optional<SealValue> of(SealValue before, Link link) {
        return macs.computeIfAbsent(link.epoch(), epoch -> secrets.of(epoch).map(ChainSeal::mac))
                .map(mac -> {
                    mac.update(HEX.parseHex(before.hex()));
                    return new SealValue(HEX.formatHex(mac.doFinal(Canonical.of(link))));
                });
    }

    private static Mac mac(MasterSecret secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.derive(LABEL, KEY_BYTES).revealBytes(), HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }
}
