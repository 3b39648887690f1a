package dev.hallpass.core.requests;

import java.time.Instant;

import dev.hallpass.core.people.PersonId;

/** One person's yes. */
public record Approval(PersonId by, Instant at) {}
