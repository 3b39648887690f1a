package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;

/**
 * The request as it was made.
 *
 * @param requester who asks, and gets the code
 * @param onBehalfOf for whom, where that is another person
 * @param event what on the platform it comes from: the same event is one request
 * @param department whose matter it is: the computer's, else the user's
 * @param origin from where, for the audit trail
 */
public record Asked(
        PersonId requester,
        Optional<PersonId> onBehalfOf,
        EventId event,
        Instant at,
        RequestTerms wanted,
        Optional<Justification> justification,
        Optional<Department> department,
        String origin) {}
