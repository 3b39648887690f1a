package dev.hallpass.engine.redeem;

import dev.hallpass.engine.universal.ChainPosition;

/**
 * Where this endpoint stands in the chain of one slot, once a code of it was redeemed here.
 *
 * @param chainId the chain
 * @param slot 0 to 15
 * @param position what a code is held against
 */
public record UniversalMark(String chainId, int slot, ChainPosition position) {
    boolean isOf(String chain, int ofSlot) {
        return slot == ofSlot && chainId.equals(chain);
    }
}
