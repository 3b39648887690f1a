package dev.hallpass.core.requests;

import java.util.Optional;

import dev.hallpass.core.people.PersonId;

/**
 * What somebody wants to decide.
 *
 * @param origin from where, for the audit trail
 */
public record Decision(PersonId by, RequestId request, Choice choice, String origin) {
    /** Yes or no. */
    public sealed interface Choice {
        /** @param less what is granted instead, where that is less than was asked for */
        record Approve(Optional<RequestTerms> less) implements Choice {}

        /** @param reason as typed; it reaches the requester */
        record Deny(String reason) implements Choice {}
    }
}
