package dev.hallpass.core.issuing;

import java.time.Instant;

import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;

/** When the access shall run, as ordered; the day of issue and the rounding to 5 minutes come when it is issued. */
public sealed interface Timing {
    /** From redemption on. A transfer limit reset is always 30 minutes. */
    record During(PresetDuration duration, RedeemWindow within) implements Timing {}

    /** From a fixed start to a fixed end. */
    record FromTo(Instant start, Instant end) implements Timing {}
}
