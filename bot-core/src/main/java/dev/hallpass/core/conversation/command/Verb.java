package dev.hallpass.core.conversation.command;

/** Names each command of the table, for dispatch, for wording and for tests. */
public enum Verb {
    OPEN_FORM,
    DEVICE,
    DEVICES,
    TRANSFERS,
    LIMIT_RESET,
    UNIVERSAL,
    LIST,
    REVOKE,
    RESEND,
    COMPUTERS_ADD,
    COMPUTERS_ASSIGN,
    COMPUTERS_UNASSIGN,
    COMPUTERS_RENAME,
    COMPUTERS_LIFT,
    COMPUTERS_RETIRE,
    COMPUTERS,
    DEVICE_SEARCH,
    ROLES_GRANT,
    ROLES_REVOKE,
    ROLES_LIST,
    SETTINGS_SET,
    SETTINGS,
    WHOAMI,
    HELP
}
