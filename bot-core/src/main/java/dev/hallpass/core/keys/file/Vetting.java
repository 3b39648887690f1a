package dev.hallpass.core.keys.file;

import java.util.Optional;

import dev.hallpass.core.keys.MasterSecrets;

/** Looks at secrets that were read while running, before any of them is used. */
@FunctionalInterface
public interface Vetting {
    /** Why they must not be used, with what to do; empty when they may. */
    Optional<String> objection(MasterSecrets read);
}
