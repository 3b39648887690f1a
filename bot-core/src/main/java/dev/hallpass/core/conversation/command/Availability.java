package dev.hallpass.core.conversation.command;

/** On what a command's being there depends, besides the person's role. */
public enum Availability {
    /** It is always there. */
    ALWAYS,
    /** Only while some policy limits file transfers. */
    TRANSFER_LIMIT_ON,
    /** Only while the universal code is switched on. */
    UNIVERSAL_ON
}
