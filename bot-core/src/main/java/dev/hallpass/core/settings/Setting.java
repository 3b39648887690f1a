package dev.hallpass.core.settings;

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

    /** What endpoints do while no grant runs. */
    public static final Setting<EndpointPolicy> ENDPOINT_POLICY =
            new Setting<>("endpoint.policy", EndpointPolicy.WRITING, EndpointPolicy.BLOCK_EVERYTHING);

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
            USER_ALONE_CODES,
            LONGEST_WINDOW,
            JUSTIFICATION_REQUIRED,
            JUSTIFICATION_PATTERN,
            ENDPOINT_POLICY,
            ENDPOINT_TRANSFER_LIMIT,
            APPROVAL_RULES,
            REQUESTS_CHANNEL);

    private final String name;
    private final Writing<T> writing;
    private final T byDefault;

    private Setting(String name, Writing<T> writing, T byDefault) {
        this.name = name;
        this.writing = writing;
        this.byDefault = byDefault;
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
