package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hallpass.engine.code.Fingerprint;

/**
 * What this endpoint and the server have told each other, and have yet to tell.
 *
 * @param lastSync when the last sync was, by the server's clock
 * @param reports what the server has not acknowledged yet, oldest first
 * @param receivedRevocations what the next sync acknowledges
 * @param lastLift the last lift of a lock-out that was carried out
 */
public record Correspondence(
        Instant lastSync,
        List<RedemptionReport> reports,
        List<Fingerprint> receivedRevocations,
        Optional<String> lastLift) {

    /** Keeps copies of the lists. */
    public Correspondence {
        reports = List.copyOf(reports);
        receivedRevocations = List.copyOf(receivedRevocations);
    }

    /** Whether the bundle brings a lift that was not carried out yet. */
    boolean hasNewLift(EndpointBundle.News news) {
        return news.lift().isPresent() && !news.lift().equals(lastLift);
    }

    Correspondence with(RedemptionReport report) {
        List<RedemptionReport> more = new ArrayList<>(reports);
        more.add(report);
        return new Correspondence(lastSync, more, receivedRevocations, lastLift);
    }

    Correspondence after(EndpointBundle.News news) {
        List<RedemptionReport> left = reports.stream()
                .filter(report -> !news.acknowledgedRedemptions().contains(report.id()))
                .toList();
        return new Correspondence(
                news.serverTime(), left, news.revoked(), news.lift().or(() -> lastLift));
    }
}
