package dev.hallpass.core.keys;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;
import java.util.Optional;

/** Port: the master secrets. They never leave the server, and never reach the database. */
public interface MasterSecrets {
    /** The epoch in which new bundles are written. */
    KeyEpoch current();

    MasterSecret currentSecret();

    Optional<MasterSecret> of(KeyEpoch epoch);
}
