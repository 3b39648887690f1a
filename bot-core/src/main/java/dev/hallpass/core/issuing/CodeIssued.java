package dev.hallpass.core.issuing;

import dev.hallpass.core.outbox.Event;

/** A code was issued and waits to be delivered. */
public record CodeIssued(long issuance) implements Event {}
