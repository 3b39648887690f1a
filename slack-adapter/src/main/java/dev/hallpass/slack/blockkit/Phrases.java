package dev.hallpass.slack.blockkit;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that only Slack needs: its own buttons, and what to say when Slack itself is in the way. */
public final class Phrases {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.hallpass.slack.blockkit.phrases", Locale.ROOT);

    private Phrases() {}

    static String close() {
        return WORDS.getString("close");
    }

    static String cancel() {
        return WORDS.getString("cancel");
    }

    static String sure() {
        return WORDS.getString("sure");
    }

    static String yes() {
        return WORDS.getString("yes");
    }

    static String no() {
        return WORDS.getString("no");
    }

    /** A form could not be opened, since Slack's three seconds for it were over. */
    public static String formTooLate() {
        return WORDS.getString("form-too-late");
    }

    /** A form cannot be opened from where this was written. */
    public static String formByCommand() {
        return WORDS.getString("form-by-command");
    }

    /** The answer takes longer than Slack waits and will follow. */
    public static String working() {
        return WORDS.getString("working");
    }
}
