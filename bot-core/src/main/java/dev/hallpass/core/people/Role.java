package dev.hallpass.core.people;

/** What a person may be asked to do. Everybody else may request and see their own. */
public enum Role {
    SUPER_ADMINISTRATOR,
    ADMINISTRATOR,
    OTP_ADMINISTRATOR,
    APPROVER,
    AUDITOR
}
