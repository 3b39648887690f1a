package dev.hallpass.engine.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** In how many calendar days, the day of issue included, a relative code may be redeemed. */
public enum RedeemWindow {
    /** On the day of issue alone; the default. */
    SAME_DAY(1),
    /** On the day of issue and the next one. */
    TWO_DAYS(2),
    /** On the day of issue and the two after it. */
    THREE_DAYS(3),
    /** On the day of issue and the six after it. */
    SEVEN_DAYS(7);

    private final int days;

    RedeemWindow(int days) {
        this.days = days;
    }

    /** The number of days, from 1. */
    public int days() {
        return days;
    }

    /** The last day on which a code issued on the given day may be redeemed. */
    public LocalDate lastDay(LocalDate dayOfIssue) {
        return dayOfIssue.plusDays(days - 1L);
    }

    /** The days of issue from which a code may still be redeemed today, today first. */
    public List<LocalDate> daysOfIssue(LocalDate today) {
        return IntStream.range(0, days).mapToObj(today::minusDays).toList();
    }
}
