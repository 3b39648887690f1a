package dev.hallpass.engine.redeem;

import java.time.Instant;

/**
 * What {@link TrustedClock} makes of one moment.
 *
 * @param clock the trusted clock, moved on to this moment; a jump that is not believed yet is not in it
 * @param wall what the computer's clock says
 * @param health whether it can be believed
 */
public record ClockReading(TrustedClock clock, Instant wall, Health health) {

    /** How the computer's clock stands to the latest time seen. */
    public enum Health {
        /** It agrees. */
        RIGHT,
        /** It is more than five minutes behind: nothing is redeemed, and running grants are closed meanwhile. */
        BEHIND,
        /** It has jumped more than a day ahead: used, but not remembered before a grant opens under it. */
        JUMPED
    }

    /** The time by which codes are read and grants are over: never earlier than the latest time seen. */
    public Instant now() {
        return health == Health.JUMPED ? wall : clock.latest();
    }

    /** Whether nothing can be redeemed, and no grant is open, until the clock is set right or a sync resets it. */
    public boolean isBehind() {
        return health == Health.BEHIND;
    }

    /** The same moment with the jump believed, because a grant opens under it. */
    ClockReading believed() {
        return health == Health.JUMPED
                ? new ClockReading(new TrustedClock(wall, clock.seen()), wall, Health.RIGHT)
                : this;
    }
}
