package dev.hallpass.core.limits;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one table of budgets; figures can be set under {@code hallpass.limits.*}. */
public enum Limit {
    ISSUE_PERSON("issue.person", false, Budget.of(10, Duration.ofMinutes(1)), Budget.of(60, Duration.ofHours(1))),
    ISSUE_COMPUTER("issue.computer", false, Budget.of(20, Duration.ofHours(1))),
    UNIVERSAL_PERSON("universal.person", false, Budget.of(3, Duration.ofHours(1))),
    REQUEST_PERSON("request.person", false, Budget.of(5, Duration.ofMinutes(10))),
    RECEIPT_PERSON("receipt.person", false, Budget.of(10, Duration.ofDays(1))),
    /** Wrong numbers of an authenticator app: three of a million are right at any time. */
    STEP_UP_PERSON("step-up.person", false, Budget.of(5, Duration.ofMinutes(15)), Budget.of(20, Duration.ofDays(1))),
    ENROL_ADDRESS("enrol.address", false, Budget.of(10, Duration.ofMinutes(1))),
    SYNC_COMPUTER("sync.computer", true, Budget.of(6, Duration.ofMinutes(1)));

    private final String property;
    private final boolean failsOpen;
    private final List<Budget> defaults;

    Limit(String property, boolean failsOpen, Budget... defaults) {
        this.property = property;
        this.failsOpen = failsOpen;
        this.defaults = List.of(defaults);
    }

    /** The name behind {@code hallpass.limits.}. */
    public String property() {
        return property;
    }

    /** Whether the act goes on when the store cannot be asked. Whatever makes or shows a code does not. */
    public boolean failsOpen() {
        return failsOpen;
    }

    public List<Budget> defaults() {
        return defaults;
    }

    /** So many acts in any stretch of that length; at least one, and not within less than a second. */
    public record Budget(long acts, Duration per) {
        private static final Pattern WRITTEN = Pattern.compile(
                "([1-9][0-9]{0,5}) */ *([1-9][0-9]{0,3})? *(second|minute|hour|day)s?", Pattern.CASE_INSENSITIVE);

        /** @throws IllegalArgumentException when a figure is out of its range */
        public Budget {
            if (acts < 1 || per.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("a budget has at least one act, and at least a second");
            }
        }

        static Budget of(long acts, Duration per) {
            return new Budget(acts, per);
        }

        /**
         * Reads figures as they stand in the configuration: {@code 10/minute}, {@code 5/10 minutes}, and several of
         * them with commas between.
         *
         * @throws IllegalArgumentException with a sentence when they are written otherwise
         */
        public static List<Budget> read(String text) {
            return Arrays.stream(text.split(",")).map(Budget::readOne).toList();
        }

        private static Budget readOne(String text) {
            Matcher written = WRITTEN.matcher(text.strip());
            if (!written.matches()) {
                throw new IllegalArgumentException(
                        "'" + text.strip() + "' is no budget; write it like 10/minute, 60/hour or 5/10 minutes");
            }
            ChronoUnit unit = ChronoUnit.valueOf(written.group(3).toUpperCase(Locale.ROOT) + "S");
            long units = written.group(2) == null ? 1 : Long.parseLong(written.group(2));
            return new Budget(
                    Long.parseLong(written.group(1)), unit.getDuration().multipliedBy(units));
        }
    }
}
