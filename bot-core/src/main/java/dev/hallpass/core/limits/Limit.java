package dev.hallpass.core.limits;

import java.time.Duration;
import java.util.List;

/** The one table of budgets; figures can be set under {@code hallpass.limits.*}. */
public enum Limit {
    ISSUE_PERSON("issue.person", false, Budget.of(10, Duration.ofMinutes(1)), Budget.of(60, Duration.ofHours(1))),
    ISSUE_COMPUTER("issue.computer", false, Budget.of(20, Duration.ofHours(1))),
    UNIVERSAL_PERSON("universal.person", false, Budget.of(3, Duration.ofHours(1))),
    REQUEST_PERSON("request.person", false, Budget.of(5, Duration.ofMinutes(10))),
    RECEIPT_PERSON("receipt.person", false, Budget.of(10, Duration.ofDays(1))),
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

    /** So many acts in any stretch of that length. */
    public record Budget(long acts, Duration per) {
        static Budget of(long acts, Duration per) {
            return new Budget(acts, per);
        }
    }
}
