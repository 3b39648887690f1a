package dev.hallpass.core.settings;

/** Whether a code may be bound to a user alone: such a code can be spent once on each of the user's computers. */
public enum UserAloneCodes {
    ALLOWED,
    /** Not for users who are marked, such as administrators and the helpdesk. */
    FORBIDDEN_FOR_MARKED,
    FORBIDDEN
}
