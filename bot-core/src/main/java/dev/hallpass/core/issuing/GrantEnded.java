package dev.hallpass.core.issuing;

import dev.hallpass.core.outbox.Event;

/**
 * An access is over: an endpoint reported it, or a person brought its receipt.
 *
 * @param at ISO 8601 in UTC
 * @param givenBack whether it was given back before its time
 */
public record GrantEnded(long issuance, String computerId, String at, boolean givenBack) implements Event {}
