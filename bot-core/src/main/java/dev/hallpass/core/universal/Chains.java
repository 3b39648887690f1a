package dev.hallpass.core.universal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.universal.ChainPosition;

/** Port: the chains and their anchors, which are no secret. */
public interface Chains {
    /** All of them, the first one first. */
    List<Chain> all();

    /** Begins a chain, unless another replica has begun one of that number. */
    void begin(Chain chain);

    /** The slots whose anchors are not there yet. */
    List<Integer> missingSlots(String chainId);

    /** Keeps the anchor of a slot; a second time it changes nothing. */
    void keep(String chainId, int slot, ChainPosition anchor);

    /** Notes that all anchors are there; a second time it changes nothing. */
    void ready(String chainId, Instant at);

    /** The anchors by slot, 0 first; of a chain that is ready there are sixteen. */
    List<ChainPosition> anchors(Chain chain);

    /**
     * The moment since which every computer in service has been heard of twice, so that each has what bundles held at
     * that moment; empty where one has not been heard of twice yet.
     *
     * @return the present moment or later where there is no computer at all
     */
    Optional<Instant> everybodyHeardSince(Instant now);
}
