package dev.hallpass.core.audit.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long people waited for approval, and what became of requests that were asked in a selection.
 *
 * @param ended how they ended
 * @param half within which time half of the approved ones were approved; empty when none was
 * @param mostly the same for nine of ten
 * @param steps the approved ones by their time, in order; each step that there is, those with none too
 */
public record Waits(Ended ended, Optional<Duration> half, Optional<Duration> mostly, List<Step> steps) {
    /** Where each step but the last one ends, included. */
    public static final List<Duration> ENDS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    public Waits {
        steps = List.copyOf(steps);
    }

    /** @param open undecided yet */
    public record Ended(long approved, long denied, long expired, long withdrawn, long open) {
        /** All of them. */
        public long all() {
            return approved + denied + expired + withdrawn + open;
        }
    }

    /** @param upTo its longest time, included; empty for whatever took longer than {@link #ENDS} */
    public record Step(Optional<Duration> upTo, long approved) {}
}
