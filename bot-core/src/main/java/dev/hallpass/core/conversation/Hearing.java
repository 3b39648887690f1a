package dev.hallpass.core.conversation;

import java.util.Optional;

import dev.hallpass.core.conversation.command.Command;
import dev.hallpass.core.conversation.command.Parsed;
import dev.hallpass.core.people.Person;

/**
 * Who speaks, as stored a moment ago, and what the words mean.
 *
 * @param origin from where, for the audit trail
 * @param parsed what the grammar made of the words; empty when none were typed as a command
 */
public record Hearing(Person person, String origin, Optional<Parsed> parsed) {
    /** The command, when the words were understood. */
    public Optional<Command> command() {
        return parsed.filter(Parsed.Understood.class::isInstance)
                .map(Parsed.Understood.class::cast)
                .map(Parsed.Understood::command);
    }
}
