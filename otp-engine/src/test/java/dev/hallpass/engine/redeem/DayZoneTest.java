package dev.hallpass.engine.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class DayZoneTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AFTERNOON = Instant.parse("2026-11-23T15:30:00Z");

    @Test
    void aNewZoneAppliesFromTheEndOfThePresentDay() {
        DayZone zone = DayZone.of(BUCHAREST).changedTo(TOKYO, AFTERNOON);

        assertThat(zone.dayAt(AFTERNOON)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(zone.at(Instant.parse("2026-11-23T21:59:59Z"))).isEqualTo(BUCHAREST);
        assertThat(zone.at(Instant.parse("2026-11-23T22:00:00Z"))).isEqualTo(TOKYO);
        assertThat(zone.dayAt(Instant.parse("2026-11-23T22:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void theSameZoneAgainChangesNothing() {
        DayZone zone = DayZone.of(BUCHAREST);

        assertThat(zone.changedTo(BUCHAREST, AFTERNOON)).isEqualTo(zone);
    }

    @Test
    void hearingOfTheComingZoneAgainDoesNotPutItOff() {
        DayZone once = DayZone.of(BUCHAREST).changedTo(TOKYO, AFTERNOON);

        assertThat(once.changedTo(TOKYO, AFTERNOON.plusSeconds(3600))).isEqualTo(once);
    }

    @Test
    void aZoneTakenBackOnTheSameDayNeverApplies() {
        DayZone zone = DayZone.of(BUCHAREST).changedTo(TOKYO, AFTERNOON).changedTo(BUCHAREST, AFTERNOON);

        assertThat(zone).isEqualTo(DayZone.of(BUCHAREST));
    }
}
