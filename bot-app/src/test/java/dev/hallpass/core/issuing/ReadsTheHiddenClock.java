package dev.hallpass.core.issuing;

import java.time.Instant;

/** A trespasser: only there to be refused. */
public final class ReadsTheHiddenClock {
    final Instant now = Instant.now();
}
