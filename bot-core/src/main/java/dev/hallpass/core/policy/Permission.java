package dev.hallpass.core.policy;

/** What a role may allow. Everybody may see their own and ask by approval without any of these. */
public enum Permission {
    ISSUE_CODES,
    LIST_CODES,
    REVOKE_ANY_CODE,
    SEARCH_REGISTRY,
    MANAGE_COMPUTERS,
    DECIDE_REQUESTS,
    SHOW_UNIVERSAL_CODE,
    MANAGE_ROLES,
    CHANGE_SETTINGS,
    RESET_STEP_UP,
    READ_AUDIT
}
