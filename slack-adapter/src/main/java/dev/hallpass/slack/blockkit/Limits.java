package dev.hallpass.slack.blockkit;

/** Slack's limits (docs.slack.dev, Block Kit reference), in characters unless named otherwise. */
final class Limits {
    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    static final int ALL_TEXT_OF_A_MESSAGE = 12_000;
    static final int SUMMARY = 3000;
    static final int HEADER = 150;
    static final int SECTION = 3000;
    static final int FACT = 2000;
    static final int FACTS_OF_A_SECTION = 10;
    static final int CONTEXT = 2000;
    static final int BUTTONS_OF_A_ROW = 25;
    static final int BUTTON_TEXT = 75;
    static final int BUTTON_VALUE = 2000;
    static final int QUESTION = 300;
    static final int CONFIRM_TITLE = 100;
    static final int CONFIRM_BUTTON = 30;
    static final int TITLE = 24;
    static final int LABEL = 2000;
    static final int OPTIONS = 100;
    static final int OPTION_TEXT = 75;
    static final int OPTION_VALUE = 150;
    static final int PRIVATE_METADATA = 3000;
    static final int INPUT = 3000;
    static final int ID = 255;

    private Limits() {}

    /** Ids and values are never shortened: one that is too long is a bug of ours. */
    static String whole(String name, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(name + " is longer than Slack's " + most + " characters");
        }
        return value;
    }
}
