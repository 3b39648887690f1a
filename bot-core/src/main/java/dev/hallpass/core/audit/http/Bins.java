package dev.hallpass.core.audit.http;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.hallpass.core.audit.review.Overview;
import dev.hallpass.core.audit.review.Selection;

/** Puts days together where there are more of them than a plot shows well. */
final class Bins {
    private static final int MOST = 62;

    private Bins() {}

    /** Days {@code from} to {@code to}, both included. */
    record Bin(LocalDate from, LocalDate to, long issued, long redeemed) {
        long highest() {
            return Math.max(issued, redeemed);
        }
    }

    static List<Bin> of(Overview overview, Selection selection) {
        int days = (selection.days() + MOST - 1) / MOST;
        int bins = (selection.days() + days - 1) / days;
        long[] issued = new long[bins];
        long[] redeemed = new long[bins];
        for (Overview.Day day : overview.days()) {
            int bin = Math.toIntExact(ChronoUnit.DAYS.between(selection.from(), day.date()) / days);
            issued[bin] += day.issued();
            redeemed[bin] += day.redeemed();
        }
        List<Bin> all = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            LocalDate from = selection.from().plusDays((long) i * days);
            LocalDate last = from.plusDays(days - 1L);
            all.add(new Bin(from, last.isAfter(selection.to()) ? selection.to() : last, issued[i], redeemed[i]));
        }
        return all;
    }
}
