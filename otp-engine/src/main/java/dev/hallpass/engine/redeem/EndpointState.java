package dev.hallpass.engine.redeem;

import java.util.List;

import dev.hallpass.engine.terms.ComputerId;

/**
 * Everything that an endpoint must remember, and nothing that opens anything: no key, no code. Immutable; each change
 * is one atomic write of a whole new state.
 *
 * @param owner which endpoint's state this is, and after which bundle
 * @param clock the latest time seen
 * @param lockOut the throttle on guessing
 * @param zones by which the day goes
 * @param ledger what must not be opened again
 * @param grants what is open, waits, or has ended
 * @param freeze the policy in force
 * @param transfers what was transferred
 * @param remembered devices that were attached before, at most 64, oldest first
 * @param correspondence what the server is still to be told
 */
public record EndpointState(
        Owner owner,
        TrustedClock clock,
        LockOut lockOut,
        DayZones zones,
        Ledger ledger,
        Grants grants,
        RightsFreeze freeze,
        TransferCounter transfers,
        List<Device> remembered,
        Correspondence correspondence) {

    /**
     * Whose state this is.
     *
     * @param computer the id given at enrolment
     * @param generation of the latest bundle that was taken in
     */
    public record Owner(ComputerId computer, long generation) {}

    /**
     * The two zones by which days go.
     *
     * @param computer for codes that name this computer
     * @param organisation for all other codes
     */
    public record DayZones(DayZone computer, DayZone organisation) {}

    /** Keeps a copy of the list. */
    public EndpointState {
        remembered = List.copyOf(remembered);
    }

    /** Whether this state belongs to the bundle and is not older than it; otherwise it is damaged. */
    boolean fits(EndpointBundle bundle) {
        return owner.computer().equals(bundle.computer().id()) && owner.generation() >= bundle.generation();
    }

    /** A copy to change piece by piece. */
    StateDraft draft() {
        return new StateDraft(this);
    }
}
