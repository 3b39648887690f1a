package dev.hallpass.core.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.terms.ComputerId;

/**
 * How the server learns that a user's new key has arrived. A sync request names the epoch in use, and no generation;
 * that a bundle was sent does not mean that it came. So the bundle revokes one fingerprint more, which is that of no
 * code, and the endpoint acknowledges it at its next sync like every revocation.
 */
final class KeyMark {
    private static final int SIZE_BYTES = 16;

    private KeyMark() {}

    static Fingerprint of(MasterSecret secret, ComputerId computer, AssignedKey key) {
        String user = HexFormat.of().formatHex(key.user().value().getBytes(UTF_8));
        String label = "user key mark " + computer + " " + user + " " + key.present();
        return new Fingerprint(secret.derive(label, SIZE_BYTES).revealHex());
    }
}
