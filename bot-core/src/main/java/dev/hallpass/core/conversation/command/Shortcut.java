package dev.hallpass.core.conversation.command;

/** What can be begun from anywhere in a platform that has such a menu. It is heard like a button of that action. */
public enum Shortcut {
    /** Opens the form that asks for a code. */
    REQUEST("request.new", "Ask for a password", "Asks for an offline temporary password; others decide");

    private final String action;
    private final String title;
    private final String description;

    Shortcut(String action, String title, String description) {
        this.action = action;
        this.title = title;
        this.description = description;
    }

    /** The name of the action that it stands for. */
    public String action() {
        return action;
    }

    /** At most 24 characters. */
    public String title() {
        return title;
    }

    /** One line. */
    public String description() {
        return description;
    }
}
