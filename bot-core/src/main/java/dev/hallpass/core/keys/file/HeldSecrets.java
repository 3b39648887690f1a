package dev.hallpass.core.keys.file;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/** The secrets in memory; the newest epoch is the current one. */
final class HeldSecrets implements MasterSecrets {
    private final NavigableMap<KeyEpoch, MasterSecret> secrets;

    /** @throws IllegalArgumentException when there is none */
    HeldSecrets(NavigableMap<KeyEpoch, MasterSecret> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there is no master secret");
        }
        this.secrets = new TreeMap<>(secrets);
    }

    static HeldSecrets first(MasterSecret secret) {
        NavigableMap<KeyEpoch, MasterSecret> secrets = new TreeMap<>();
        secrets.put(KeyEpoch.FIRST, secret);
        return new HeldSecrets(secrets);
    }

    NavigableMap<KeyEpoch, MasterSecret> byEpoch() {
        return secrets;
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

    @Override
    public String toString() {
        return "[master secrets]";
    }
}
