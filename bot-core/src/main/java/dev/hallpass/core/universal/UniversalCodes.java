package dev.hallpass.core.universal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.hallpass.core.keys.MasterSecrets;
import dev.hallpass.engine.code.OfflineCode;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.universal.ChainPosition;
import dev.hallpass.engine.universal.UniversalChain;

/**
 * The codes of chains by slot and period. One takes half a second at a chain's beginning, and longer on a busy machine,
 * while a chat platform waits three for a form: so they are computed ahead, and the last few stay in memory. Safe for
 * several threads.
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

    /** Computes a code ahead, where the chain has one then and it is not there yet. */
    void prepare(Chain chain, int slot, int period) {
        of(chain, slot, period);
    }

    /**
     * The anchor of a slot; the code of that day, which is passed on the way, is kept.
     *
     * @return empty when the chain's master secret is gone
     */
    Optional<ChainPosition> anchor(Chain chain, int slot, LocalDate day) {
        return secrets.of(chain.epoch())
                .map(secret -> UniversalChain.of(secret, chain.plan()).start(slot, day))
                .map(start -> keep(chain, slot, day, start));
    }

    private ChainPosition keep(Chain chain, int slot, LocalDate day, UniversalChain.Start start) {
        start.code().ifPresent(code -> kept.put(place(chain, slot, day), code));
        return start.anchor();
    }

    private static Place place(Chain chain, int slot, LocalDate day) {
        return new Place(
                chain.plan().chainId(), slot, Math.toIntExact(chain.plan().period(day)));
    }

    /** The epoch that a new chain begins under. */
    KeyEpoch currentEpoch() {
        return secrets.current();
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
