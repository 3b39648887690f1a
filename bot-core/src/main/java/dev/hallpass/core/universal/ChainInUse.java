package dev.hallpass.core.universal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which chain today's code comes from: the oldest that has not ended, until every computer has a newer one
 * ({@code code-format.md}, section 2).
 */
public final class ChainInUse {
    private final Chains chains;
    private final UniversalCodes codes;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone the organisation's, whose calendar days the chains count */
    public ChainInUse(Chains chains, UniversalCodes codes, Clock clock, ZoneId zone) {
        this.chains = chains;
        this.codes = codes;
        this.clock = clock;
        this.zone = zone;
    }

    /** Today in the organisation's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ZoneId zone() {
        return zone;
    }

    /** Empty while no chain is ready. */
    Optional<Chain> now() {
        List<Chain> usable = chains.all().stream().filter(this::usable).toList();
        if (usable.size() < 2) {
            return usable.stream().findFirst();
        }
        Optional<Instant> heardSince = chains.everybodyHeardSince(clock.instant());
        Chain inUse = usable.get(0);
        for (Chain newer : usable.subList(1, usable.size())) {
            Instant readyAt = newer.readyAt().orElseThrow();
            inUse = heardSince.filter(readyAt::isBefore).isPresent() ? newer : inUse;
        }
        return Optional.of(inUse);
    }

    private boolean usable(Chain chain) {
        return chain.readyAt().isPresent() && chain.plan().covers(today()) && codes.has(chain);
    }
}
