package dev.hallpass.core.endpoints;

import dev.hallpass.core.outbox.Event;

/**
 * An endpoint lost what it knew of redeemed codes, or had it put back from a backup, and was told it anew.
 *
 * @param spent how many codes are known to be redeemed there and have not run out
 */
public record EndpointStateLost(String computerId, String computerName, int spent) implements Event {}
