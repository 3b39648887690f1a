package dev.hallpass.engine.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When a code opens something: for a while from its redemption, or from a fixed start to a fixed end. */
public sealed interface Validity {

    /**
     * Runs from the moment of redemption.
     *
     * @param duration how long
     * @param window in how many days it may be redeemed
     * @param dayOfIssue the calendar day of issue, years 1 to 9999: in the computer's zone as of its last sync, or in
     *     the organisation's where the code names no computer ({@code code-format.md}, section 4)
     */
    record Relative(PresetDuration duration, RedeemWindow window, LocalDate dayOfIssue) implements Validity {
        private static final int LAST_YEAR = 9999;

        /** @throws IllegalArgumentException when the year is not within 1 to 9999 */
        public Relative {
            if (dayOfIssue.getYear() < 1 || dayOfIssue.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("The day of issue lies outside the years 1 to 9999.");
            }
        }

        /** The last calendar day on which it may be redeemed. */
        public LocalDate lastDay() {
            return window.lastDay(dayOfIssue);
        }
    }

    /**
     * Runs from a fixed start to a fixed end.
     *
     * @param start inclusive; a multiple of 300 seconds, not before 1970
     * @param end exclusive; a multiple of 300 seconds, 1 to 8784 units after the start (30 days 12 hours)
     */
    record Interval(Instant start, Instant end) implements Validity {
        /** The step of starts and ends. */
        public static final Duration UNIT = Duration.ofMinutes(5);
        /** The longest interval, in units. */
        public static final int MOST_UNITS = 8784;
        /** How far ahead of now a start may lie when a code is issued. */
        public static final Duration FARTHEST_START = Duration.ofDays(180);

        /** @throws IllegalArgumentException with a sentence when start and end break the bounds above */
        public Interval {
            if (!isWholeUnit(start) || !isWholeUnit(end)) {
                throw new IllegalArgumentException("Start and end must lie on full five minutes, from 1970 on.");
            }
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("The end must lie after the start.");
            }
            if (end.isAfter(start.plus(UNIT.multipliedBy(MOST_UNITS)))) {
                throw new IllegalArgumentException("An interval lasts at most 30 days and 12 hours.");
            }
        }

        /** The number of units since 1970 at which the instant lies, rounded down. */
        public static long unitsAt(Instant instant) {
            return Math.floorDiv(instant.getEpochSecond(), UNIT.toSeconds());
        }

        /** The instant at which the given unit since 1970 begins. */
        public static Instant startOfUnit(long unit) {
            return Instant.ofEpochSecond(Math.multiplyExact(unit, UNIT.toSeconds()));
        }

        /** The latest full five minutes not after the instant: for ends, and for a start "now". */
        public static Instant roundDown(Instant instant) {
            return startOfUnit(unitsAt(instant));
        }

        /** The earliest full five minutes not before the instant: for starts. */
        public static Instant roundUp(Instant instant) {
            Instant down = roundDown(instant);
            return down.equals(instant) ? down : down.plus(UNIT);
        }

        /** The length in units, 1 to {@value #MOST_UNITS}. */
        public int units() {
            return Math.toIntExact(unitsAt(end) - unitsAt(start));
        }

        /** Whether the start lies more than {@link #FARTHEST_START} ahead: such a code must not be issued. */
        public boolean startsTooFarAhead(Instant now) {
            return start.isAfter(now.plus(FARTHEST_START));
        }

        private static boolean isWholeUnit(Instant instant) {
            return instant.getEpochSecond() >= 0 && roundDown(instant).equals(instant);
        }
    }
}
