package dev.hallpass.engine.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.ReceiptStatus;
import dev.hallpass.engine.redeem.EndpointState.DayZones;
import dev.hallpass.engine.redeem.EndpointState.Owner;
import dev.hallpass.engine.redeem.Grant.Phase;

/** What a sync does to the state of an endpoint. */
final class Sync {
    private final Standing before;
    private final EndpointBundle bundle;
    private final ReportIds ids;

    /**
     * @param before how things stood when the answer arrived
     * @param bundle the answer, as the next one of this endpoint
     */
    Sync(Standing before, EndpointBundle bundle, ReportIds ids) {
        this.before = before;
        this.bundle = bundle;
        this.ids = ids;
    }

    static SyncRequest request(EndpointBundle bundle, EndpointState state) {
        Correspondence open = state.correspondence();
        return new SyncRequest(
                bundle.computer().id(),
                bundle.keys().current().epoch(),
                open.reports(),
                open.receivedRevocations(),
                false);
    }

    static SyncRequest requestWithoutState(EndpointBundle bundle) {
        return new SyncRequest(bundle.computer().id(), bundle.keys().current().epoch(), List.of(), List.of(), true);
    }

    /** The state after the sync: clock, revocations, policy, zones, throttle and letters, in this order. */
    Standing apply(Moment moment) {
        Standing reset = Standing.of(bundle, clockReset(moment), moment);
        Standing revoked = reset.with(revoked(reset));
        Instant now = revoked.reading().clock().latest();
        EndpointState state = revoked.state();
        boolean lifted = state.correspondence().hasNewLift(bundle.news());
        return revoked.with(state.draft()
                .owner(new Owner(bundle.computer().id(), bundle.generation()))
                .lockOut(lifted ? LockOut.NONE : state.lockOut())
                .zones(zones(state.zones(), now))
                .ledger(state.ledger().withSpent(bundle.news().spent()).withMarksOf(bundle.chains()))
                .freeze(state.freeze()
                        .received(bundle.rules().policy(), now, state.grants().anyOpen()))
                .correspondence(state.correspondence().after(bundle.news()))
                .done());
    }

    /** Where the clock goes back, running grants go with it: they keep what was left of them, and no more. */
    private EndpointState clockReset(Moment moment) {
        EndpointState state = before.state();
        TrustedClock clock = TrustedClock.confirmedBy(bundle.news().serverTime(), moment);
        Duration moved = Duration.between(state.clock().latest(), clock.latest());
        Duration back = moved.isNegative() ? moved : Duration.ZERO;
        return state.draft()
                .clock(clock)
                .grants(state.grants().movedBy(back))
                .freeze(state.freeze().notLaterThan(clock.latest()))
                .transfers(state.transfers().notLaterThan(clock.latest()))
                .done();
    }

    private EndpointState revoked(Standing reset) {
        List<Fingerprint> received = bundle.news().revoked();
        EndpointState state = reset.state();
        Instant now = reset.reading().clock().latest();
        Correspondence letters = state.correspondence();
        for (Grant grant : state.grants().all()) {
            if (grant.isLive() && received.contains(grant.fingerprint())) {
                letters = letters.with(RedemptionReport.of(ids.next(), ReceiptStatus.ENDED, grant, now));
            }
        }
        return state.draft()
                .grants(state.grants().ended(grant -> received.contains(grant.fingerprint()), Phase.REVOKED, now))
                .ledger(state.ledger().withRevoked(received))
                .correspondence(letters)
                .done();
    }

    private DayZones zones(DayZones held, Instant now) {
        return new DayZones(
                held.computer().changedTo(bundle.zones().computer(), now),
                held.organisation().changedTo(bundle.zones().organisation(), now));
    }
}
