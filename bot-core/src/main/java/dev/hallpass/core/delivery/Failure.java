package dev.hallpass.core.delivery;

/**
 * Why a code did not reach its reader.
 *
 * @param detail a courier's own short code for it, such as {@code 550} or {@code person-deactivated}; may be empty, never
 *     holds words of the message
 */
public record Failure(Cause cause, String detail) {
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException when the detail is longer than 100 characters */
    public Failure {
        if (detail.length() > LONGEST) {
            throw new IllegalArgumentException("a failure's detail has at most " + LONGEST + " characters");
        }
    }

    public Failure(Cause cause) {
        this(cause, "");
    }

    /** What was in the way. Stored by name: names are for good. */
    public enum Cause {
        /** The code was revoked before it could be delivered. */
        CODE_REVOKED,
        /** The code was redeemed before it could be delivered. */
        CODE_REDEEMED,
        /** The code's time passed before it could be delivered. */
        CODE_OVER,
        /** Nothing is set up that carries to such a reader. */
        NO_COURIER,
        /** The reader does not exist, or may not be written to. */
        READER_REFUSED
    }
}
