package dev.hallpass.engine.redeem;

import java.time.Duration;

/**
 * How long the computer has been running: a time that no clock setting changes. On Linux the boot id and the up-time.
 *
 * @param bootId names this run of the computer: the same until it restarts, never the same again
 * @param sinceBoot the time since it started, not negative; never goes back within one boot
 */
public record RunningTime(String bootId, Duration sinceBoot) {

    /** @throws IllegalArgumentException when the time since the start is negative */
    public RunningTime {
        if (sinceBoot.isNegative()) {
            throw new IllegalArgumentException("A computer cannot have run for less than no time.");
        }
    }

    /**
     * For how long the computer has certainly been running since an earlier reading. After a restart only the time
     * since the restart is certain, and with waits that start again in full it is also all that counts.
     */
    Duration since(RunningTime earlier) {
        if (!bootId.equals(earlier.bootId)) {
            return sinceBoot;
        }
        Duration passed = sinceBoot.minus(earlier.sinceBoot);
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
