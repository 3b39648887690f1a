package dev.hallpass.core.issuing;

/** Whether a change of state was this caller's to make. */
public enum Change {
    /** It is made, with its events and its audit entry. */
    MADE,
    /** It had been made before: nothing was changed. */
    KNOWN
}
