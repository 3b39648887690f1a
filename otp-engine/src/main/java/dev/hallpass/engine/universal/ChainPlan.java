package dev.hallpass.engine.universal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What both sides know of a universal chain (section 3). Its sixteen slots share it.
 *
 * @param chainId letters, digits and hyphens, 1 to 64; in use the year, a hyphen and 16 random hex digits
 * @param startDay the first day of period 0, in the organisation's zone
 * @param periodDays how many days one value is the present one, from 1
 * @param steps the length N of the chain, 1 to 65536
 */
public record ChainPlan(String chainId, LocalDate startDay, int periodDays, int steps) {
    /** The period of a chain where nothing else is set. */
    public static final int DEFAULT_PERIOD_DAYS = 1;
    /** The steps of a chain where nothing else is set. */
    public static final int DEFAULT_STEPS = 2048;

    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int MOST_STEPS = 1 << 16;
    private static final int RANDOM_BYTES = 8;

    /** @throws IllegalArgumentException with a sentence when a part is outside of its range */
    public ChainPlan {
        if (!ID_FORM.matcher(chainId).matches()) {
            throw new IllegalArgumentException("A chain's id is 1 to 64 letters, digits and hyphens.");
        }
        if (periodDays < 1) {
            throw new IllegalArgumentException("A chain's period is at least one day.");
        }
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("A chain has 1 to 65536 steps.");
        }
    }

    /** A new chain with a random id, the default period and the default steps. */
    public static ChainPlan beginning(LocalDate startDay, SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String id = Year.from(startDay) + "-" + HexFormat.of().formatHex(bytes);
        return new ChainPlan(id, startDay, DEFAULT_PERIOD_DAYS, DEFAULT_STEPS);
    }

    /**
     * The number of the period that today belongs to; below 0 before the chain begins.
     *
     * @param today the calendar day in the organisation's zone
     */
    public long period(LocalDate today) {
        return Math.floorDiv(ChronoUnit.DAYS.between(startDay, today), (long) periodDays);
    }

    /** Whether the chain has a code for that day. */
    public boolean covers(LocalDate today) {
        return period(today) >= 0 && period(today) < steps;
    }

    /** The last day on which the chain has a code. */
    public LocalDate lastDay() {
        return startDay.plusDays((long) steps * periodDays - 1);
    }
}
