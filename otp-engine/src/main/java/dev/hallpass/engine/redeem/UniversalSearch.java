package dev.hallpass.engine.redeem;

import java.time.LocalDate;
import java.util.Optional;

import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.universal.Advance;

/** Step 4 for universal codes: holds one against the marks of its slot, in every chain that this endpoint has. */
final class UniversalSearch {
    private final Standing standing;
    private final LocalDate today;

    UniversalSearch(Standing standing) {
        this.standing = standing;
        this.today =
                standing.state().zones().organisation().dayAt(standing.reading().now());
    }

    /** Where the mark stands after this code; empty where it is wrong today. */
    Optional<UniversalMark> find(OfflineCode code) {
        return find(code, today);
    }

    /** The days on which a code that is wrong today would be right, where that is so yesterday or tomorrow. */
    Optional<Refusal.OutOfWindow> nearMiss(OfflineCode code) {
        int twoPeriods = 2 * periodDays();
        if (find(code, today.plusDays(1)).isPresent()) {
            return Optional.of(new Refusal.OutOfWindow(today.plusDays(1), today.plusDays(twoPeriods)));
        }
        return find(code, today.minusDays(1))
                .map(mark -> new Refusal.OutOfWindow(today.minusDays(twoPeriods), today.minusDays(1)));
    }

    private int periodDays() {
        return standing.bundle().chains().stream()
                .mapToInt(chain -> chain.plan().periodDays())
                .max()
                .orElse(1);
    }

    private Optional<UniversalMark> find(OfflineCode code, LocalDate day) {
        Optional<UniversalMark> found = Optional.empty();
        for (EndpointBundle.Chain chain : standing.bundle().chains()) {
            Optional<UniversalMark> here = find(code, chain, day);
            found = found.or(() -> here);
        }
        return found;
    }

    private Optional<UniversalMark> find(OfflineCode code, EndpointBundle.Chain chain, LocalDate day) {
        return chain.slots().stream()
                .filter(slot -> slot.slot() == code.slot())
                .findFirst()
                .map(slot -> standing.state().ledger().mark(chain, slot).accept(chain.plan(), code, day))
                .filter(Advance.Right.class::isInstance)
                .map(Advance.Right.class::cast)
                .map(right -> new UniversalMark(chain.plan().chainId(), code.slot(), right.mark()));
    }
}
