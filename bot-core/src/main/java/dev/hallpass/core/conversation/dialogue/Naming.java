package dev.hallpass.core.conversation.dialogue;

/** What a person may name exactly in a form, and is then told about; what is only searched for is within their reach. */
enum Naming {
    /** Who issues names what lies within their departments. */
    WITHIN_REACH,
    /** Who asks for approval may name anything; whose it is decides who approves. */
    ANYTHING
}
