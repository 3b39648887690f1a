package dev.hallpass.core.audit.seal;

/**
 * One thing that is wrong with the trail.
 *
 * @param place the sequence number in the chain, or the entry's id where it has none
 * @param sentence what is wrong, for an operator
 */
public record Finding(Kind kind, long place, String sentence) {
    /** What was done. */
    public enum Kind {
        /** An entry or its link differs from what was sealed. */
        CHANGED,
        /** An entry stands in the place where another one was sealed. */
        REORDERED,
        /** A sealed entry is gone. */
        ENTRY_REMOVED,
        /** Links are gone from the middle of the chain. */
        SEALS_REMOVED,
        /** An entry that was never sealed stands among sealed ones, with or without a link. */
        INSERTED,
        /** The chain ends before, or otherwise than, a head says. */
        CUT,
        /** The server holds no master secret of the epoch that the link names. */
        UNKNOWN_EPOCH
    }
}
