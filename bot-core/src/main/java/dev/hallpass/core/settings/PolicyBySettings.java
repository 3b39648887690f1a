package dev.hallpass.core.settings;

import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.UniversalAccess;

/** The policy where an organisation's settings have a say in it. */
public final class PolicyBySettings {
    private PolicyBySettings() {}

    /** A policy that asks the settings at each decision. */
    public static Policy of(Settings settings) {
        return new Policy(() -> universal(settings));
    }

    private static UniversalAccess universal(Settings settings) {
        if (!settings.value(Setting.UNIVERSAL_ENABLED)) {
            return UniversalAccess.NOBODY;
        }
        return settings.value(Setting.UNIVERSAL_SUPER_ADMINISTRATORS_ONLY)
                ? UniversalAccess.SUPER_ADMINISTRATORS
                : UniversalAccess.ISSUERS;
    }
}
