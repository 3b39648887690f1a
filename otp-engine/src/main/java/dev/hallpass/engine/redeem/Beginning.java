package dev.hallpass.engine.redeem;

import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.redeem.EndpointState.DayZones;
import dev.hallpass.engine.redeem.EndpointState.Owner;
import dev.hallpass.engine.redeem.Grant.Phase;

/** The state that begins with a bundle: at enrolment, and at the sync after a state was lost. */
final class Beginning {
    private final EndpointBundle bundle;
    private final TrustedClock clock;

    private Beginning(EndpointBundle bundle, TrustedClock clock) {
        this.bundle = bundle;
        this.clock = clock;
    }

    /**
     * A new state.
     *
     * @param remains an older state that can still be read. Of the same computer it keeps what was spent, revoked,
     *     guessed and not reported yet; of any computer its grants, ended, so that what they opened is shut
     */
    static Standing of(EndpointBundle bundle, Optional<EndpointState> remains, Moment moment) {
        TrustedClock clock = TrustedClock.confirmedBy(bundle.news().serverTime(), moment);
        Beginning beginning = new Beginning(bundle, clock);
        EndpointState empty = beginning.empty();
        EndpointState state = remains.map(old -> beginning.keeping(empty, old)).orElse(empty);
        return Standing.of(bundle, state, moment);
    }

    private EndpointState empty() {
        EndpointBundle.News news = bundle.news();
        return new EndpointState(
                new Owner(bundle.computer().id(), bundle.generation()),
                clock,
                LockOut.NONE,
                new DayZones(
                        DayZone.of(bundle.zones().computer()),
                        DayZone.of(bundle.zones().organisation())),
                Ledger.EMPTY.withSpent(news.spent()).withRevoked(news.revoked()),
                Grants.NONE,
                RightsFreeze.none(bundle.rules().policy()),
                TransferCounter.emptyAt(clock.latest()),
                List.of(),
                new Correspondence(news.serverTime(), List.of(), news.revoked(), news.lift()));
    }

    private EndpointState keeping(EndpointState empty, EndpointState old) {
        StateDraft draft = empty.draft()
                .remembered(old.remembered())
                .grants(old.grants().ended(grant -> true, Phase.REVOKED, clock.latest()));
        if (!old.owner().computer().equals(empty.owner().computer())) {
            return draft.done();
        }
        EndpointBundle.News news = bundle.news();
        boolean lifted = old.correspondence().hasNewLift(news);
        return draft.lockOut(lifted ? LockOut.NONE : old.lockOut())
                .ledger(old.ledger()
                        .withSpent(news.spent())
                        .withRevoked(news.revoked())
                        .withMarksOf(bundle.chains()))
                .correspondence(old.correspondence().after(news))
                .done();
    }
}
