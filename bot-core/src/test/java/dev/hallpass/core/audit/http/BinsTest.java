package dev.hallpass.core.audit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.audit.http.Bins.Bin;
import dev.hallpass.core.audit.review.Overview;
import dev.hallpass.core.audit.review.Selection;
import dev.hallpass.core.audit.review.Waits;

class BinsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Selection days(int number) {
        return new Selection(
                FIRST,
                FIRST.plusDays(number - 1L),
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Overview overview(Overview.Day... days) {
        Waits none = new Waits(new Waits.Ended(0, 0, 0, 0, 0), Optional.empty(), Optional.empty(), List.of());
        return new Overview(
                new Overview.Totals(0, 0, 0, 0), List.of(days), List.of(), List.of(), List.of(), none, List.of());
    }

    @Test
    void aFewDaysAreShownOneByOne() {
        List<Bin> bins = Bins.of(overview(new Overview.Day(FIRST.plusDays(2), 5, 3)), days(7));

        assertThat(bins).hasSize(7);
        assertThat(bins.get(2)).isEqualTo(new Bin(FIRST.plusDays(2), FIRST.plusDays(2), 5, 3));
        assertThat(bins.get(0).highest()).isZero();
    }

    @Test
    void manyDaysArePutTogetherAndNoneIsLost() {
        Overview overview = overview(
                new Overview.Day(FIRST, 1, 0),
                new Overview.Day(FIRST.plusDays(1), 2, 1),
                new Overview.Day(FIRST.plusDays(364), 4, 2));
        List<Bin> bins = Bins.of(overview, days(365));

        assertThat(bins).hasSizeLessThanOrEqualTo(62);
        assertThat(bins.get(0)).isEqualTo(new Bin(FIRST, FIRST.plusDays(5), 3, 1));
        assertThat(bins.get(bins.size() - 1).to()).isEqualTo(FIRST.plusDays(364));
        assertThat(bins.stream().mapToLong(Bin::issued).sum()).isEqualTo(7);
    }

    @Test
    void tenYearsFitToo() {
        assertThat(Bins.of(overview(), days(Selection.MOST_DAYS))).hasSizeLessThanOrEqualTo(62);
    }
}
