package dev.hallpass.engine.redeem;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hallpass.engine.code.Contents;
import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.redeem.Grant.Period;
import dev.hallpass.engine.redeem.Redemption.Opened;
import dev.hallpass.engine.redeem.Redemption.Refused;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Validity;

/** Steps 2 to 7 for one well-written code, while the store's lock is held. */
final class Attempt {
    private static final Duration UNIVERSAL_LASTS = Duration.ofHours(1);

    private final StateStore.Held held;
    private final Standing standing;
    private final Surroundings here;
    private final ReportIds ids;

    Attempt(StateStore.Held held, Standing standing, Surroundings here, ReportIds ids) {
        this.held = held;
        this.standing = standing;
        this.here = here;
        this.ids = ids;
    }

    Redemption redeem(OfflineCode code) throws IOException {
        LockOut before = standing.state().lockOut();
        Optional<Duration> left = before.waitLeft(running());
        if (left.isPresent()) {
            return new Refused(new Refusal.LockedOut(left.get(), before.limited()));
        }
        if (standing.reading().isBehind()) {
            return new Refused(new Refusal.ClockBehind(standing.reading().wall(), now()));
        }
        LockOut after = before.wrong(running());
        held.write(standing.state().draft().lockOut(after).done());
        return code.universal() ? redeemUniversal(code, after) : redeemSealed(code, after);
    }

    private Redemption redeemSealed(OfflineCode code, LockOut after) throws IOException {
        NearMiss nearMiss = new NearMiss(standing, here);
        CodeSearch search = new CodeSearch(standing.bundle(), now());
        Optional<Find> find = search.find(code, nearMiss.trials());
        if (find.isPresent()) {
            return redeemRight(code, find.get());
        }
        Optional<Refusal> explained = nearMiss.explain(code, search);
        return explained.isPresent() ? takeBack(explained.get()) : wrong(after);
    }

    private Redemption redeemUniversal(OfflineCode code, LockOut after) throws IOException {
        UniversalSearch search = new UniversalSearch(standing);
        Optional<UniversalMark> mark = search.find(code);
        if (mark.isEmpty()) {
            Optional<Refusal.OutOfWindow> explained = search.nearMiss(code);
            return explained.isPresent() ? takeBack(explained.get()) : wrong(after);
        }
        if (standing.state().ledger().isRevoked(names(code))) {
            return takeBack(new Refusal.Revoked());
        }
        KeySet keys = standing.bundle().keys().current();
        Instant from = now().truncatedTo(ChronoUnit.SECONDS);
        Grant.Opening what = new Grant.Opening(Scope.UNIVERSAL, Optional.empty(), OptionalInt.of(code.slot()), from);
        Ledger ledger = standing.state().ledger().withMark(mark.get());
        EndpointState marked = standing.state().draft().ledger(ledger).done();
        return open(new Opening(code, keys.receiptKey(), what, new Period(from, from.plus(UNIVERSAL_LASTS))), marked);
    }

    private Redemption redeemRight(OfflineCode code, Find find) throws IOException {
        Optional<Refusal> refusal = refusal(code, find.contents());
        if (refusal.isPresent()) {
            return takeBack(refusal.get());
        }
        Contents contents = find.contents();
        Instant redeemedAt = now().truncatedTo(ChronoUnit.SECONDS);
        Grant.Opening what =
                new Grant.Opening(contents.terms().scope(), contents.device(), OptionalInt.empty(), redeemedAt);
        Period period = period(contents.terms().validity(), redeemedAt);
        return open(new Opening(code, find.keys().receiptKey(), what, period), standing.state());
    }

    /** Step 6, and the end of an interval. */
    private Optional<Refusal> refusal(OfflineCode code, Contents contents) {
        Set<Fingerprint> names = names(code);
        Optional<Refusal> spent = standing.state().ledger().firstUse(names).map(Refusal.Spent::new);
        if (spent.isPresent()) {
            return spent;
        }
        if (standing.state().ledger().isRevoked(names)) {
            return Optional.of(new Refusal.Revoked());
        }
        return contents.terms().validity() instanceof Validity.Interval interval
                        && !interval.end().isAfter(now())
                ? Optional.of(new Refusal.Over(interval.start(), interval.end()))
                : Optional.empty();
    }

    private Redemption open(Opening opening, EndpointState state) throws IOException {
        boolean begins = !opening.what().redeemedAt().isBefore(opening.period().from());
        Standing moment = begins ? standing.believed() : standing;
        EndpointState remembering = state.draft()
                .remembered(Remembered.with(state.remembered(), here.devices()))
                .done();
        EndpointState opened = opening.appliedTo(remembering, ids.next());
        Standing after = moment.with(opened);
        held.write(after.state());
        int number = opened.grants().lastNumber();
        return new Opened(after.state().grants().live(number).orElseThrow());
    }

    /** The attempt was no guess: the throttle stands as it stood before. */
    private Redemption takeBack(Refusal refusal) throws IOException {
        held.write(standing.state());
        return new Refused(refusal);
    }

    private Redemption wrong(LockOut after) {
        return new Refused(
                new Refusal.NotValidHere(standing.bundle().computer().name(), here.users(), after.waitLeft(running())));
    }

    /** Every name that the code has here: one an epoch, so that new keys do not make a spent code fresh. */
    private Set<Fingerprint> names(OfflineCode code) {
        return standing.bundle().keys().sets().stream()
                .map(keys -> Fingerprint.of(keys.receiptKey(), code))
                .collect(Collectors.toSet());
    }

    private static Period period(Validity validity, Instant redeemedAt) {
        if (validity instanceof Validity.Relative relative) {
            return new Period(redeemedAt, redeemedAt.plus(relative.duration().duration()));
        }
        Validity.Interval interval = (Validity.Interval) validity;
        return new Period(interval.start(), interval.end());
    }

    private Instant now() {
        return standing.reading().now();
    }

    private RunningTime running() {
        return standing.reading().clock().seen();
    }
}
