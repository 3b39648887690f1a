package dev.hallpass.core.issuing;

import dev.hallpass.core.outbox.Event;

/** The last instant at which a code could be redeemed has passed, whether it was used or not. */
public record CodeOver(long issuance) implements Event {}
