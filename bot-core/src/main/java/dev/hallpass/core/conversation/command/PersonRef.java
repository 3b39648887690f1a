package dev.hallpass.core.conversation.command;

import dev.hallpass.core.people.account.EmailAddress;

/** A person as named in a command. */
public sealed interface PersonRef {
    /** @param user the platform's own user id */
    record Mention(String user) implements PersonRef {}

    record Address(EmailAddress address) implements PersonRef {}
}
