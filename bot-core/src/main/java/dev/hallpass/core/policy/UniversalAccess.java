package dev.hallpass.core.policy;

/** To whom today's universal code may be shown. */
public enum UniversalAccess {
    /** The feature is off. */
    NOBODY,
    SUPER_ADMINISTRATORS,
    /** Super administrators, administrators and OTP administrators; approvers and auditors never. */
    ISSUERS
}
