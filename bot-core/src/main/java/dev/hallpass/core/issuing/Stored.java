package dev.hallpass.core.issuing;

/** What became of a fresh issuance in the store. */
public sealed interface Stored {
    /** It is kept, with its event and its audit entry. */
    record Fresh(Issuance issuance) implements Stored {}

    /** The same event had been kept before: nothing was changed. */
    record SameEvent(Issuance issuance) implements Stored {}

    /** Every serial of these terms is out: nothing was changed. */
    record SerialsOut() implements Stored {}
}
