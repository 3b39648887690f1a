package dev.hallpass.core.doctor;

/** This replica must not serve; the message is for operators: what is wrong, and what to do. It ends the start. */
public final class UnfitToServe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnfitToServe(String message) {
        super(message);
    }
}
