package dev.hallpass.core.conversation.command;

/** Which issuances a list shows. */
public sealed interface ListFilter {
    /** Those that the person may see, the newest first. */
    record All() implements ListFilter {}

    record Mine() implements ListFilter {}

    record Open() implements ListFilter {}

    record OnComputer(String name) implements ListFilter {}

    /** Whose justification, computer, user or device holds the text. */
    record Containing(String text) implements ListFilter {}
}
