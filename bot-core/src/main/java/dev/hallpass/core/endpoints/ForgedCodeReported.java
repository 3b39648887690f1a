package dev.hallpass.core.endpoints;

import dev.hallpass.core.outbox.Event;

/**
 * An endpoint reported a redemption that matches no issued code: somebody who holds its keys may write codes for it.
 *
 * @param fingerprint how the endpoint names the code; no secret
 * @param at when it was redeemed by the endpoint's clock, ISO 8601 in UTC
 * @param universal whether it was said to be a universal code
 */
public record ForgedCodeReported(
        String computerId, String computerName, String fingerprint, String at, boolean universal) implements Event {}
