package dev.hallpass.core.issuing;

/** What a backend of codes can do; orders that need what it cannot are refused. */
public enum Ability {
    UNIVERSAL,
    REDEEM_WINDOWS,
    INTERVALS,
    RECEIPTS,
    BINDING_TO_USER_ALONE,
    PRINTING
}
