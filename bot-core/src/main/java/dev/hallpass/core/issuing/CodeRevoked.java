package dev.hallpass.core.issuing;

import dev.hallpass.core.outbox.Event;

/** An issuance was revoked; effective at the endpoint's next sync. */
public record CodeRevoked(long issuance) implements Event {}
