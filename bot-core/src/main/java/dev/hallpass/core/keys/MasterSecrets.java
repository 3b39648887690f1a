package dev.hallpass.core.keys;

import java.util.Optional;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/** Port: the master secrets. They never leave the server, and never reach the database. */
public interface MasterSecrets {
    /** The epoch in which new bundles are written. */
    KeyEpoch current();

    MasterSecret currentSecret();

    Optional<MasterSecret> of(KeyEpoch epoch);
}
