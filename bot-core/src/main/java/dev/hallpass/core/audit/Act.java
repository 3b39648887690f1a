package dev.hallpass.core.audit;

/** What was done or tried. Stored by name: names are for good. */
public enum Act {
    ISSUE_CODE,
    DELIVER_CODE,
    SHOW_CODE,
    REVOKE_CODE,
    REDEEM_CODE,
    END_GRANT,
    REPORT_FORGED_CODE,
    CHECK_RECEIPT,
    SHOW_UNIVERSAL_CODE,
    GRANT_ROLE,
    REVOKE_ROLE,
    ADD_COMPUTER,
    ENROL_COMPUTER,
    SYNC_COMPUTER,
    ASSIGN_USER,
    RETIRE_COMPUTER,
    CHANGE_SETTING,
    RUN_COMMAND
}
