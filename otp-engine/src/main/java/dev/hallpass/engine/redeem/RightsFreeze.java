package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the policy still while grants run ({@code endpoint.md}, "Grants"): what a sync brings meanwhile is kept aside,
 * and takes effect when the last grant has ended and a sync has happened since, or 31 days after the first grant.
 *
 * @param inForce the policy that holds now
 * @param aside the latest policy received while frozen; empty when there is none
 * @param since when the first grant opened; empty while nothing is frozen
 */
public record RightsFreeze(Policy inForce, Optional<Policy> aside, Optional<Instant> since) {
    /** How long rights stay frozen at the most. */
    public static final Duration LONGEST = Duration.ofDays(31);

    /** Nothing frozen. */
    public static RightsFreeze none(Policy policy) {
        return new RightsFreeze(policy, Optional.empty(), Optional.empty());
    }

    /** After looking at the grants now: the first one that runs freezes, and after 31 days what waits takes effect. */
    RightsFreeze at(Instant now, boolean grantsRun) {
        if (since.isEmpty()) {
            return grantsRun ? new RightsFreeze(inForce, aside, Optional.of(now)) : this;
        }
        return isOver(now) ? new RightsFreeze(aside.orElse(inForce), Optional.empty(), since) : this;
    }

    /** After a sync has brought this policy. */
    RightsFreeze received(Policy policy, Instant now, boolean grantsRun) {
        if (!grantsRun) {
            return none(policy);
        }
        RightsFreeze frozen = at(now, true);
        return frozen.isOver(now)
                ? new RightsFreeze(policy, Optional.empty(), frozen.since)
                : new RightsFreeze(inForce, Optional.of(policy), frozen.since);
    }

    /** After a sync has set the clock back: nothing was frozen later than now. */
    RightsFreeze notLaterThan(Instant now) {
        return since.filter(first -> first.isAfter(now)).isPresent()
                ? new RightsFreeze(inForce, aside, Optional.of(now))
                : this;
    }

    private boolean isOver(Instant now) {
        return since.filter(first -> !now.isBefore(first.plus(LONGEST))).isPresent();
    }
}
