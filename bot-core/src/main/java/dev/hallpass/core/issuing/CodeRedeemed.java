package dev.hallpass.core.issuing;

import dev.hallpass.core.outbox.Event;

/** A code was redeemed: an endpoint reported it, or a person brought its receipt. */
public record CodeRedeemed(long issuance, String computerId, String at) implements Event {}
