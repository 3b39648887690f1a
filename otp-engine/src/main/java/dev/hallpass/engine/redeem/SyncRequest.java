package dev.hallpass.engine.redeem;

import java.util.List;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;

/**
 * The engine's part of a sync request.
 *
 * @param computer who asks
 * @param epoch the epoch whose keys this endpoint has
 * @param redemptions what the server has not acknowledged yet
 * @param acknowledgedRevocations the revocations that the last sync brought
 * @param stateLost whether the state is damaged, missing or older than the bundle, so that the answer mends it
 */
public record SyncRequest(
        ComputerId computer,
        KeyEpoch epoch,
        List<RedemptionReport> redemptions,
        List<Fingerprint> acknowledgedRevocations,
        boolean stateLost) {
    /** Keeps copies of the lists. */
    public SyncRequest {
        redemptions = List.copyOf(redemptions);
        acknowledgedRevocations = List.copyOf(acknowledgedRevocations);
    }
}
