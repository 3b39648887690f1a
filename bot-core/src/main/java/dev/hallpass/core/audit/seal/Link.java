package dev.hallpass.core.audit.seal;

import dev.hallpass.engine.key.KeyEpoch;

/**
 * One entry's place in the chain.
 *
 * @param sequence from 1 without gaps, in the order of sealing
 * @param epoch under whose master secret it is sealed
 */
public record Link(long sequence, KeyEpoch epoch, RawEntry entry) {}
