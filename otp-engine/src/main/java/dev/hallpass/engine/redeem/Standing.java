package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.Scope;

/**
 * How an endpoint stands at one moment: what is allowed, and why.
 *
 * @param bundle what it was handed
 * @param state what it remembers
 * @param reading what its clocks say
 */
public record Standing(EndpointBundle bundle, EndpointState state, ClockReading reading) {

    /**
     * Moves a state on to a moment: waiting grants open, others end, the policy freezes or thaws. A jump of the clock
     * is believed where a waiting grant opens under it.
     */
    static Standing of(EndpointBundle bundle, EndpointState state, Moment moment) {
        ClockReading read = state.clock().read(moment);
        ClockReading reading = state.grants().anyOpensAt(read) ? read.believed() : read;
        return new Standing(bundle, state, reading).settled();
    }

    /** With another state, moved on to the same moment. */
    Standing with(EndpointState changed) {
        return new Standing(bundle, changed, reading).settled();
    }

    /** The moment at which the jump of the clock is believed, because a grant opens under it. */
    Standing believed() {
        return new Standing(bundle, state, reading.believed()).settled();
    }

    private Standing settled() {
        Grants grants = state.grants().at(reading);
        RightsFreeze freeze = state.freeze().at(reading.clock().latest(), grants.anyOpen());
        EndpointState moved = state.draft()
                .clock(reading.clock())
                .grants(grants)
                .freeze(freeze)
                .done();
        return new Standing(bundle, moved, reading);
    }

    /** The grants that run now: none while the computer's clock is behind. */
    public List<Grant> running() {
        return state.grants().running(reading);
    }

    /** Whether the device may be used now. */
    public Access device(DeviceCode device) {
        if (state.freeze().inForce().allowsDevice(device)) {
            return new Access.Always();
        }
        return latestEnd(grant -> grant.opensDevice(device))
                .<Access>map(Access.Until::new)
                .orElse(new Access.Blocked(Optional.empty()));
    }

    /** Whether files may be transferred now. A grant opens transfers also above the transfer limit. */
    public Access transfers() {
        Optional<Instant> limit = transferLimitReachedUntil();
        if (state.freeze().inForce().allowsTransfers() && limit.isEmpty()) {
            return new Access.Always();
        }
        return latestEnd(Grant::opensTransfers)
                .<Access>map(Access.Until::new)
                .orElse(new Access.Blocked(state.freeze().inForce().allowsTransfers() ? limit : Optional.empty()));
    }

    /** Until when the transfer limit is reached; empty when it is not. A jump of the clock does not end it. */
    public Optional<Instant> transferLimitReachedUntil() {
        return limitReachedUntil(reading.clock().latest());
    }

    /**
     * Until when the way to the server is closed: the limit is reached, and no reset runs. It goes by a clock that has
     * jumped, too: only the server can tell whether it is right.
     */
    Optional<Instant> syncClosedUntil() {
        boolean reset = running().stream().anyMatch(grant -> grant.opening().scope() == Scope.TRANSFER_LIMIT_RESET);
        return reset ? Optional.empty() : limitReachedUntil(reading.now());
    }

    private Optional<Instant> limitReachedUntil(Instant time) {
        return state.transfers().reachedUntil(bundle.rules().transferLimit(), time);
    }

    private Optional<Instant> latestEnd(Predicate<Grant> opens) {
        return running().stream()
                .filter(opens)
                .map(grant -> grant.period().until())
                .max(Comparator.naturalOrder());
    }
}
