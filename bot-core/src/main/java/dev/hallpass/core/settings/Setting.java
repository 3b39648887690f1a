package dev.hallpass.core.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.hallpass.core.policy.ApprovalRules;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

/**
 * One thing that an organisation decides for itself while Hallpass runs. The constants are the whole table.
 *
 * @param <T> what it is
 */
public final class Setting<T> {
    /** Whether there is a universal code at all. */
    public static final Setting<Boolean> UNIVERSAL_ENABLED =
            new Setting<>("universal.enabled", Writing.ON_OR_OFF, false);

    /** Whether today's universal code is shown to super administrators alone, or to all who issue. */
    public static final Setting<Boolean> UNIVERSAL_SUPER_ADMINISTRATORS_ONLY =
            new Setting<>("universal.super-administrators-only", Writing.ON_OR_OFF, true);

    /** How many days one universal code is the present one; a new chain begins when it is changed. */
    public static final Setting<Integer> UNIVERSAL_PERIOD = new Setting<>("universal.period", Writing.days(1, 7), 1);

    /** Whether a code may name a user and no computer. */
    public static final Setting<UserAloneCodes> USER_ALONE_CODES =
            new Setting<>("codes.user-alone", Writing.oneOf(UserAloneCodes.class), UserAloneCodes.FORBIDDEN_FOR_MARKED);

    /** The longest redeem window that may be ordered. */
    public static final Setting<RedeemWindow> LONGEST_WINDOW =
            new Setting<>("codes.longest-window", Writing.oneOf(RedeemWindow.class), RedeemWindow.SEVEN_DAYS);

    /** The scopes that are not issued without a justification. */
    public static final Setting<Set<Scope>> JUSTIFICATION_REQUIRED =
            new Setting<>("codes.justification-required", Writing.SCOPES, Set.of());

    /** What a justification must contain, such as a ticket's number. */
    public static final Setting<Optional<Pattern>> JUSTIFICATION_PATTERN =
            new Setting<>("codes.justification-pattern", Writing.PATTERN, Optional.empty());

    /** Whether the universal code is shown only after a stronger proof. */
    public static final Setting<Boolean> STEP_UP_UNIVERSAL =
            new Setting<>("step-up.universal", Writing.ON_OR_OFF, false);

    /** From which length of access on a code is issued only after a stronger proof; empty: never asked for. */
    public static final Setting<Optional<Duration>> STEP_UP_CODES_FROM =
            new Setting<>("step-up.codes-from", Length.WRITING, Optional.empty());

    /** What endpoints do while no grant runs; a department's computers may have a policy of their own. */
    public static final Setting<EndpointPolicy> ENDPOINT_POLICY = new Setting<>(
            "endpoint.policy", EndpointPolicy.WRITING, EndpointPolicy.BLOCK_EVERYTHING, Reach.BY_DEPARTMENT);

    /** How much an endpoint may transfer; empty while the feature is off. */
    public static final Setting<Optional<TransferLimit>> ENDPOINT_TRANSFER_LIMIT =
            new Setting<>("endpoint.transfer-limit", TransferLimit.WRITING, Optional.empty());

    /** Who must agree to what is requested. */
    public static final Setting<ApprovalRules> APPROVAL_RULES =
            new Setting<>("requests.rules", Writing.RULES, ApprovalRules.DEFAULT);

    /** The channel in which requests are posted; empty: the configured channel of the helpdesk. */
    public static final Setting<Optional<String>> REQUESTS_CHANNEL =
            new Setting<>("requests.channel", Writing.CHANNEL, Optional.empty());

    private static final List<Setting<?>> TABLE = List.of(
            UNIVERSAL_ENABLED,
            UNIVERSAL_SUPER_ADMINISTRATORS_ONLY,
            UNIVERSAL_PERIOD,
            USER_ALONE_CODES,
            LONGEST_WINDOW,
            JUSTIFICATION_REQUIRED,
            JUSTIFICATION_PATTERN,
            STEP_UP_UNIVERSAL,
            STEP_UP_CODES_FROM,
            ENDPOINT_POLICY,
            ENDPOINT_TRANSFER_LIMIT,
            APPROVAL_RULES,
            REQUESTS_CHANNEL);

    private final String name;
    private final Writing<T> writing;
    private final T byDefault;
    private final Reach reach;

    private Setting(String name, Writing<T> writing, T byDefault) {
        this(name, writing, byDefault, Reach.ORGANISATION);
    }

    private Setting(String name, Writing<T> writing, T byDefault, Reach reach) {
        this.name = name;
        this.writing = writing;
        this.byDefault = byDefault;
        this.reach = reach;
    }

    /** For whom a setting can be chosen. */
    public enum Reach {
        /** One value for all. */
        ORGANISATION,
        /** One value for all, and departments may have their own. */
        BY_DEPARTMENT
    }

    /** Every setting, in the order in which they are shown. */
    public static List<Setting<?>> all() {
        return TABLE;
    }

    /** The setting of that name, without regard to case. */
    public static Optional<Setting<?>> named(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return TABLE.stream().filter(setting -> setting.name.equals(wanted)).findFirst();
    }

    /** What it is called by, for good. */
    public String name() {
        return name;
    }

    public T byDefault() {
        return byDefault;
    }

    public Reach reach() {
        return reach;
    }

    /** What is filled in where it is entered in a form. */
    public List<Blank> blanks() {
        return writing.sheet().blanks();
    }

    /** The texts of the blanks for a value, in their order. */
    public List<String> fill(T value) {
        return writing.sheet().apart().apply(value);
    }

    /**
     * The line that says the same as the filled in blanks; {@link #read} may still refuse it.
     *
     * @param texts one a blank, in their order; empty where nothing was entered
     */
    public String typed(List<String> texts) {
        return writing.sheet().together().apply(texts);
    }

    /** What may be typed, to be told after a wrong one: {@code on or off}. */
    public String allowed() {
        return writing.allowed();
    }

    /** @throws IllegalArgumentException when the text is none of what {@link #allowed()} says */
    public T read(String text) {
        return writing.read(text);
    }

    /** How the value is typed, stored and shown; {@link #read} takes it back. */
    public String write(T value) {
        return writing.write(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
