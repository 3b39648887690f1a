package dev.hallpass.core.universal;

import java.time.Instant;
import java.time.LocalDate;

import dev.hallpass.core.people.account.EventId;

/**
 * One time that the universal code was shown.
 *
 * @param on the day in the organisation's zone
 */
public record Showing(EventId event, Holding holding, LocalDate on, Instant at) {}
