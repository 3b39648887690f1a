package dev.hallpass.core.limits;

import dev.hallpass.core.people.PersonId;

/**
 * A form that is being filled in.
 *
 * @param kind which dialogue owns it
 * @param content the dialogue's own JSON; holds no code
 */
public record Session(SessionId id, PersonId owner, String kind, String content) {}
