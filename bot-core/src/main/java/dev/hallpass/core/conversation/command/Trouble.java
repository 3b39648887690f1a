package dev.hallpass.core.conversation.command;

/** What was not understood; the wording of each is {@code misunderstood.NAME} with the words as its arguments. */
public enum Trouble {
    /** No such command: the word. */
    UNKNOWN_COMMAND,
    /** The word. */
    UNKNOWN_WORD,
    /** The word after which something is missing. */
    VALUE_MISSING,
    /** The term that was given more than once. */
    TWICE,
    /** Two terms that do not go together. */
    CONFLICT,
    /** A term that says nothing without the other. */
    NEEDS_OTHER,
    /** The word. */
    NOT_A_DURATION,
    /** The duration as typed, and the two nearest ones. */
    NOT_A_PRESET,
    /** The word. */
    NOT_A_WINDOW,
    /** The word. */
    NOT_A_TIME,
    /** The day that lacks its time. */
    TIME_MISSING,
    /** The word. */
    NOT_A_ZONE,
    /** The word. */
    NOT_AN_ADDRESS,
    /** The word. */
    NOT_A_PERSON,
    /** The word. */
    NOT_A_ROLE,
    /** The word. */
    NOT_AN_ID,
    /** The words. */
    NOT_A_RECEIPT,
    /** The receipt as typed. */
    RECEIPT_SLIP,
    /** A duration stands where a user was expected: the word. */
    DURATION_AFTER_FOR,
    /** The beginning of what the quote holds. */
    QUOTE_NOT_CLOSED,
    /** The sign as {@code U+202E}, and its place counted from 1. */
    HIDDEN_SIGN,
    /** The most characters that are read. */
    TOO_LONG
}
