package dev.hallpass.core.keys;

import java.util.Optional;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.key.MasterSecret;

/** Port: the master secrets. They never leave the server, and never reach the database. */
public interface MasterSecrets {
    /** The epoch in which new bundles are written; another one once a new epoch has come into use. */
    KeyEpoch current();

    /** The latest epoch that is known, in use already or not: replicas do not begin it at the same moment. */
    default KeyEpoch newest() {
        return current();
    }

    MasterSecret currentSecret();

    Optional<MasterSecret> of(KeyEpoch epoch);
}
