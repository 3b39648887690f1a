package dev.hallpass.core.endpoints;

import java.util.List;

import dev.hallpass.engine.code.Fingerprint;
import dev.hallpass.engine.key.KeyEpoch;

/**
 * What an endpoint says at a sync.
 *
 * @param epoch the epoch of the keys it uses
 * @param redemptions those that no bundle has acknowledged
 * @param acknowledgedRevocations which revocations it has taken in
 * @param stateLost whether it lost what it knew of redeemed codes
 */
public record SyncReport(
        KeyEpoch epoch,
        Contact contact,
        List<RedemptionReport> redemptions,
        List<Fingerprint> acknowledgedRevocations,
        boolean stateLost) {
    /** Copies the lists. */
    public SyncReport {
        redemptions = List.copyOf(redemptions);
        acknowledgedRevocations = List.copyOf(acknowledgedRevocations);
    }
}
