package dev.hallpass.engine.redeem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * By which zone "the same day" goes ({@code code-format.md}, section 4): the one of the last sync, never what the
 * computer's settings say today, which would stretch a day to 50 hours.
 *
 * @param zone the zone in use
 * @param change the zone that takes its place, where a sync has changed it
 */
public record DayZone(ZoneId zone, Optional<Change> change) {

    /**
     * A zone received at a sync.
     *
     * @param zone the coming zone
     * @param from when it applies: the end of the day on which it was received, in the zone before
     */
    public record Change(ZoneId zone, Instant from) {}

    /** Days by this zone, with no change ahead. */
    public static DayZone of(ZoneId zone) {
        return new DayZone(zone, Optional.empty());
    }

    /** The zone that applies at the instant. */
    public ZoneId at(Instant now) {
        return change.filter(next -> !now.isBefore(next.from()))
                .map(Change::zone)
                .orElse(zone);
    }

    /** The calendar day at the instant. */
    public LocalDate dayAt(Instant now) {
        return now.atZone(at(now)).toLocalDate();
    }

    /** With a zone received now, which applies from the end of the present day. */
    DayZone changedTo(ZoneId received, Instant now) {
        ZoneId present = at(now);
        if (received.equals(present)) {
            return of(present);
        }
        Instant endOfDay = dayAt(now).plusDays(1).atStartOfDay(present).toInstant();
        return new DayZone(present, Optional.of(new Change(received, endOfDay)));
    }
}
