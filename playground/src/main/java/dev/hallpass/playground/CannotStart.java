package dev.hallpass.playground;

/** The playground cannot start; the message is one sentence that says what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why in one sentence. */
    public CannotStart(String sentence) {
        super(sentence);
    }
}
