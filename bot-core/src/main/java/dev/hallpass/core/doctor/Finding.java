package dev.hallpass.core.doctor;

/**
 * What one check found.
 *
 * @param subject what was looked at, such as {@code Slack}
 * @param sentence how it is
 * @param fix the line that says how to put it right; empty when all is well
 */
public record Finding(String subject, State state, String sentence, String fix) {
    /** How it is in a word. */
    public enum State {
        WELL,
        /** Not connected, which is a choice: Hallpass runs without it. */
        NOT_CONNECTED,
        FAILING
    }

    /** All is well. */
    public static Finding well(String subject, String sentence) {
        return new Finding(subject, State.WELL, sentence, "");
    }

    /** It does not do what it should, and how to put it right. */
    public static Finding failing(String subject, String sentence, String fix) {
        return new Finding(subject, State.FAILING, sentence, fix);
    }

    /** Not connected, and how to connect it. */
    public static Finding notConnected(String subject, String sentence, String fix) {
        return new Finding(subject, State.NOT_CONNECTED, sentence, fix);
    }

    /** The finding as one line for operators. */
    public String line() {
        return subject + ": " + sentence + (fix.isEmpty() ? "" : " " + fix);
    }
}
