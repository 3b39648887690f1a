package dev.hallpass.core.issuing.engine;

import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.keys.MasterSecrets;

/** Makes the built-in backend. */
public final class EngineCodes {
    private EngineCodes() {}

    /** A backend that computes every code from the secrets; it keeps nothing. */
    public static CodeBackend from(MasterSecrets secrets) {
        return new EngineBackend(secrets);
    }
}
