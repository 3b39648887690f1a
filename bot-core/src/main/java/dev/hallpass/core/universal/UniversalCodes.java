package dev.hallpass.core.universal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.universal.UniversalChain;

/**
 * The codes of chains by slot and period, computed when they are wanted: half a second at a chain's beginning, so that
 * the last few stay in memory. Safe for several threads.
 */
public final class UniversalCodes {
    private static final int MOST_KEPT = 64;

    private final MasterSecrets secrets;
    private final Map<Place, OfflineCode> kept = new ConcurrentHashMap<>();

    public UniversalCodes(MasterSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The code of a slot in a period.
     *
     * @return empty when the chain has none then, or its epoch's master secret is gone
     */
    Optional<OfflineCode> of(Chain chain, int slot, int period) {
        if (period < 0 || period >= chain.plan().steps()) {
            return Optional.empty();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Place place = new Place(chain.plan().chainId(), slot, period);
        return secrets.of(chain.epoch())
                .map(secret -> UniversalChain.of(secret, chain.plan()))
                .map(computing -> kept.computeIfAbsent(place, absent -> compute(computing, absent)));
    }

    /** Whether the chain's master secret is there. */
    boolean has(Chain chain) {
        return secrets.of(chain.epoch()).isPresent();
    }

    private static OfflineCode compute(UniversalChain chain, Place place) {
        LocalDate day = chain.startDay().plusDays((long) place.period() * chain.periodDays());
        return chain.codeFor(place.slot(), day).orElseThrow();
    }

    private record Place(String chainId, int slot, int period) {}
}
