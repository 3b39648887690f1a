package dev.hallpass.core.conversation;

import dev.hallpass.core.people.Person;

/**
 * Who speaks, as stored a moment ago.
 *
 * @param origin from where, for the audit trail
 */
public record Hearing(Person person, String origin) {}
