package dev.hallpass.core.universal;

import dev.hallpass.core.outbox.Event;

/**
 * A computer reported that a universal code was redeemed there.
 *
 * @param shownTo whose showing it was: the person's id
 * @param day the day whose code it was, ISO 8601
 * @param at when it was redeemed by the endpoint's clock, ISO 8601 in UTC
 */
public record UniversalCodeRedeemed(
        String shownTo, int slot, String day, String computerId, String computerName, String at) implements Event {}
