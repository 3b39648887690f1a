package dev.hallpass.core.issuing;

import java.util.Map;

/** A trespasser: only there to be refused. */
public final class MapInPublic {
    /** Has what a type should hold. */
    public Map<String, String> everything() {
        return Map.of();
    }
}
