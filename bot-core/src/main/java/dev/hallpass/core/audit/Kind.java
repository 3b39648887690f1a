package dev.hallpass.core.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What people look for in the trail: acts that belong together. An act added later falls into its kind by its name. */
public enum Kind {
    ISSUED(act -> act == Act.ISSUE_CODE),
    DELIVERED(act -> act == Act.DELIVER_CODE || act == Act.SHOW_CODE),
    REDEEMED(act -> act == Act.REDEEM_CODE || act == Act.END_GRANT || act == Act.CHECK_RECEIPT),
    REVOKED(act -> act == Act.REVOKE_CODE),
    UNIVERSAL(act -> act == Act.SHOW_UNIVERSAL_CODE),
    ALARMS(act -> act == Act.REPORT_FORGED_CODE),
    REQUESTS(act -> act.name().endsWith("_REQUEST")),
    ROLES(act -> act.name().endsWith("_ROLE")),
    COMPUTERS(act -> act.name().endsWith("_COMPUTER") || act.name().endsWith("_USER") || act == Act.LIFT_LOCK_OUT),
    SETTINGS(act -> act == Act.CHANGE_SETTING),
    AUDIT(act -> act == Act.READ_AUDIT),
    /** Whatever was refused, of every act. */
    REFUSED(act -> true);

    private final Predicate<Act> holds;

    Kind(Predicate<Act> holds) {
        this.holds = holds;
    }

    /** The acts of this kind. */
    public Set<Act> acts() {
        return Arrays.stream(Act.values())
                .filter(holds)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /** As it is typed, such as {@code issued}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is typed so; empty when there is none. */
    public static Optional<Kind> typed(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
