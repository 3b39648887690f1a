package dev.hallpass.core.issuing;

import dev.hallpass.core.outbox.Event;

/** An endpoint reported that a code was redeemed. */
public record CodeRedeemed(long issuance, String computerId, String at) implements Event {}
