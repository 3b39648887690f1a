package dev.hallpass.agent.sync;

import java.util.List;

/**
 * What has happened since the last contact.
 *
 * @param epoch which generation of keys this endpoint uses
 * @param timeZone its zone, as in the tz database
 * @param users who works here, canonical
 * @param devices what is attached
 * @param redemptions those that no bundle has acknowledged yet
 * @param acknowledgedRevocations fingerprints of revoked codes that are blocked here now
 * @param stateLost whether this endpoint lost its state, and with it what was redeemed here
 */
public record SyncBody(
        int epoch,
        String timeZone,
        List<String> users,
        List<ReportedDevice> devices,
        List<ReportedRedemption> redemptions,
        List<String> acknowledgedRevocations,
        boolean stateLost) {
    /** Copies the lists. */
    public SyncBody {
        users = List.copyOf(users);
        devices = List.copyOf(devices);
        redemptions = List.copyOf(redemptions);
        acknowledgedRevocations = List.copyOf(acknowledgedRevocations);
    }
}
