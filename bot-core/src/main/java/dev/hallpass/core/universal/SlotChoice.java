package dev.hallpass.core.universal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.code.OfflineCode;

/** Which slot a person is shown: their own, else a free one ({@code code-format.md}, section 3). */
final class SlotChoice {
    /** A whole period in which a slot was shown to nobody lies between two people. */
    private static final int PERIODS_APART = 2;

    private SlotChoice() {}

    static OptionalInt of(List<Holding> latest, PersonId person, int period) {
        Optional<Holding> own = latest.stream()
                .filter(holding -> holding.person().equals(person))
                .findFirst();
        if (own.isPresent()) {
            return OptionalInt.of(own.get().slot());
        }
        OptionalInt untouched = IntStream.range(0, OfflineCode.SLOTS)
                .filter(slot -> latest.stream().noneMatch(holding -> holding.slot() == slot))
                .findFirst();
        return untouched.isPresent() ? untouched : longestUnshown(latest, period);
    }

    private static OptionalInt longestUnshown(List<Holding> latest, int period) {
        return latest.stream()
                .filter(holding -> holding.period() <= period - PERIODS_APART)
                .min(Comparator.comparingInt(Holding::period).thenComparingInt(Holding::slot))
                .map(holding -> OptionalInt.of(holding.slot()))
                .orElse(OptionalInt.empty());
    }
}
