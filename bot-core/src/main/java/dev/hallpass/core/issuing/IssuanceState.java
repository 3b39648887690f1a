package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.ComputerId;

/** Where an issuance stands. That its time is over follows from the clock and is not stored. */
public sealed interface IssuanceState {
    record Open() implements IssuanceState {}

    /** @param on where it was redeemed; for a code bound to a user alone the first computer that is known of */
    record Redeemed(Instant at, ComputerId on, Optional<Instant> endedAt, ToldBy toldBy) implements IssuanceState {}

    /** @param acknowledged whether the endpoint has confirmed it at a sync */
    record Revoked(Instant at, PersonId by, boolean acknowledged) implements IssuanceState {}
}
