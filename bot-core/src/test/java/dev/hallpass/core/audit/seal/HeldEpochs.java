package dev.hallpass.core.audit.seal;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import dev.hallpass.engine.key.SecretBytes;

/** Master secrets that a test lets come and go. */
public final class HeldEpochs implements MasterSecrets {
    private final NavigableMap<KeyEpoch, MasterSecret> secrets = new TreeMap<>();

    /** One epoch to begin with. */
    public static HeldEpochs one() {
        HeldEpochs held = new HeldEpochs();
        held.begin(KeyEpoch.FIRST, 1);
        return held;
    }

    /** Begins an epoch; the same seed makes the same secret. */
    public void begin(KeyEpoch epoch, int seed) {
        byte[] bytes = new byte[MasterSecret.SIZE_BYTES];
        bytes[0] = (byte) seed;
        secrets.put(epoch, MasterSecret.of(SecretBytes.of(bytes)));
    }

    public void forget(KeyEpoch epoch) {
        secrets.remove(epoch);
    }

    @Override
    public KeyEpoch current() {
        return secrets.lastKey();
    }

    @Override
    public MasterSecret currentSecret() {
        return secrets.lastEntry().getValue();
    }

    @Override
    public Optional<MasterSecret> of(KeyEpoch epoch) {
        return Optional.ofNullable(secrets.get(epoch));
    }
}
