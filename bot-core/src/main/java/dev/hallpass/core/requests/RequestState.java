package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.PersonId;

/** Where a request stands. */
public sealed interface RequestState {
    record Pending() implements RequestState {}

    /** As many people approved as had to. */
    record Approved(Instant at, Fulfilment fulfilment) implements RequestState {}

    record Denied(Instant at, PersonId by, String reason) implements RequestState {}

    record Expired(Instant at) implements RequestState {}

    /** Taken back by the requester. */
    record Withdrawn(Instant at) implements RequestState {}

    /** What came of an approval. */
    sealed interface Fulfilment {
        /** The code is about to be issued. */
        record Underway() implements Fulfilment {}

        record Issued(IssuanceId issuance) implements Fulfilment {}

        /** @param refusal the code of the {@link dev.hallpass.core.issuing.IssueRefusal} */
        record Failed(String refusal) implements Fulfilment {}
    }

    /** When it was decided or ended; empty while it is pending. */
    default Optional<Instant> since() {
        if (this instanceof Approved approved) {
            return Optional.of(approved.at());
        }
        if (this instanceof Denied denied) {
            return Optional.of(denied.at());
        }
        if (this instanceof Expired expired) {
            return Optional.of(expired.at());
        }
        return this instanceof Withdrawn withdrawn ? Optional.of(withdrawn.at()) : Optional.empty();
    }
}
