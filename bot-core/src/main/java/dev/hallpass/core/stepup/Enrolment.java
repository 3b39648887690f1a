package dev.hallpass.core.stepup;

import java.time.Instant;

import dev.hallpass.core.people.PersonId;

/**
 * A person's authenticator app.
 *
 * @param lastStep the latest step of time whose number was used: none up to it is taken again
 * @param at when it was enrolled
 */
public record Enrolment(PersonId person, SealedSecret secret, long lastStep, Instant at) {}
