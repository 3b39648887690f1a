package dev.hallpass.core.universal;

import dev.hallpass.core.outbox.Event;

/**
 * The universal code was shown to somebody.
 *
 * @param person to whom: their id
 * @param slot whose code it was, 0 to 15
 * @param day in the organisation's zone, ISO 8601
 * @param at ISO 8601 in UTC
 */
public record UniversalCodeShown(String person, int slot, String day, String at) implements Event {}
