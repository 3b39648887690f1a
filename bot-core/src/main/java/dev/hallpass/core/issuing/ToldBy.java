package dev.hallpass.core.issuing;

/** Where the knowledge of a redemption comes from. Stored by name: names are for good. */
public enum ToldBy {
    /** From the computer itself, at a sync. */
    SYNC,
    /** From a person with a receipt, while the computer is still offline; its times are when the receipt came. */
    RECEIPT
}
