package dev.hallpass.core.universal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.limits.RateLimiter.Allowance;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.stepup.Demand;
import dev.hallpass.core.universal.Showings.Recording;
import dev.hallpass.engine.code.OfflineCode;

/**
 * Shows today's universal code to one person, under a slot that is theirs. What policy says is asked of the person as
 * stored at this moment. Every showing and every refusal is in the audit trail before anybody sees a code.
 */
public final class ShowUniversalCode {
    /** Enough for every slot to be lost to somebody faster. */
    private static final int MOST_TRIES = 2 * OfflineCode.SLOTS;

    private final UniversalGate gate;
    private final Showings showings;
    private final ChainInUse chainInUse;
    private final UniversalCodes codes;
    private final Clock clock;

    public ShowUniversalCode(
            UniversalGate gate, Showings showings, ChainInUse chainInUse, UniversalCodes codes, Clock clock) {
        this.gate = gate;
        this.showings = showings;
        this.chainInUse = chainInUse;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Shows it. The same event again is the same showing: it is not counted, limited or audited twice.
     *
     * @param origin from where, for the audit trail
     * @throws dev.hallpass.core.limits.StoreUnavailable when the limit cannot be asked: nothing is shown
     */
    public Outcome show(Person by, EventId event, String origin) {
        Trying trying = new Trying(by.id(), event, origin);
        Verdict verdict = gate.verdict(by.id());
        if (!(verdict instanceof Verdict.Permitted)) {
            gate.audit(entry(trying, UniversalGate.code(verdict)));
            return new Refused(verdict);
        }
        Demand demand = gate.demand(by.id());
        if (demand != Demand.NOTHING) {
            return notProven(trying, demand);
        }
        Optional<Chain> chain = chainInUse.now();
        if (chain.isEmpty()) {
            gate.audit(entry(trying, "not-ready"));
            return new NotReadyYet();
        }
        Optional<Showing> before = showings.of(event).filter(showing -> isOf(showing, by.id(), chain.get()));
        return before.isPresent() ? shown(before.get(), chain.get()) : showAnew(trying, chain.get());
    }

    /** To be asked for a number is no refusal; to have nothing that makes one is. */
    private Outcome notProven(Trying trying, Demand demand) {
        if (demand == Demand.NUMBER) {
            return new NumberNeeded();
        }
        gate.audit(entry(trying, "step-up-not-enrolled"));
        return new NotEnrolled();
    }

    private Outcome showAnew(Trying trying, Chain chain) {
        if (gate.take(trying.person()) instanceof Allowance.Exhausted exhausted) {
            gate.audit(entry(trying, "limit-reached"));
            return new LimitReached(exhausted.retryAt());
        }
        Optional<Showing> recorded = record(trying, chain);
        if (recorded.isEmpty()) {
            gate.audit(entry(trying, "no-free-slot"));
            return new NoFreeSlot();
        }
        return shown(recorded.get(), chain);
    }

    private Optional<Showing> record(Trying trying, Chain chain) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            OptionalInt slot =
                    SlotChoice.of(showings.latestHoldings(chain.plan().chainId()), trying.person(), today(chain));
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            Showing showing = showing(trying, chain, slot.getAsInt());
            if (showings.record(showing, event(showing), entry(trying, AuditEntry.DONE)) == Recording.RECORDED) {
                return Optional.of(showing);
            }
            Optional<Showing> meanwhile = showings.of(trying.event());
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
        }
        return Optional.empty();
    }

    private Showing showing(Trying trying, Chain chain, int slot) {
        Holding holding = new Holding(chain.plan().chainId(), slot, today(chain), trying.person());
        return new Showing(trying.event(), holding, chainInUse.today(), clock.instant());
    }

    private Shown shown(Showing showing, Chain chain) {
        Holding holding = showing.holding();
        OfflineCode code = codes.of(chain, holding.slot(), holding.period()).orElseThrow();
        LocalDate end = chain.plan()
                .startDay()
                .plusDays((holding.period() + 1L) * chain.plan().periodDays());
        return new Shown(
                new Readout(code.symbols(), Optional.of(code.digits())),
                showing.on(),
                end.atStartOfDay(chainInUse.zone()).toInstant(),
                showings.shownOn(showing.on()));
    }

    private boolean isOf(Showing showing, PersonId person, Chain chain) {
        return showing.holding().person().equals(person)
                && showing.holding().chainId().equals(chain.plan().chainId());
    }

    private int today(Chain chain) {
        return Math.toIntExact(chain.plan().period(chainInUse.today()));
    }

    private AuditEntry entry(Trying trying, String outcome) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(trying.person()),
                Act.SHOW_UNIVERSAL_CODE,
                "universal code of " + chainInUse.today(),
                outcome,
                Optional.empty(),
                trying.origin());
    }

    private static UniversalCodeShown event(Showing showing) {
        Holding holding = showing.holding();
        return new UniversalCodeShown(
                holding.person().toString(),
                holding.slot(),
                showing.on().toString(),
                showing.at().toString());
    }

    private record Trying(PersonId person, EventId event, String origin) {}

    /** How it went. */
    public sealed interface Outcome {}

    /**
     * Recorded, and to be shown to this person alone.
     *
     * @param today whose code it is, in the organisation's zone
     * @param until the end of its period; an endpoint takes it for one period more
     * @param shownTodayByAll how often the code was shown on that day, to all together, this time included
     */
    public record Shown(Readout code, LocalDate today, Instant until, int shownTodayByAll) implements Outcome {}

    /** Not permitted, or switched off. */
    public record Refused(Verdict verdict) implements Outcome {}

    /** First a number of the person's authenticator app is needed; nothing was recorded. */
    public record NumberNeeded() implements Outcome {}

    /** A number is needed, and the person has enrolled no authenticator app. */
    public record NotEnrolled() implements Outcome {}

    /** Too often within the hour. */
    public record LimitReached(Instant retryAt) implements Outcome {}

    /** Sixteen other people hold the slots; one becomes free after a whole day in which its holder was shown none. */
    public record NoFreeSlot() implements Outcome {}

    /** The anchors are still being computed, so that no endpoint could check a code. */
    public record NotReadyYet() implements Outcome {}
}
