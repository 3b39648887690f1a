package dev.hallpass.core.requests;

import java.util.Optional;

import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;

/**
 * What somebody asks for, before anything is checked.
 *
 * @param onBehalfOf for whom, where that is another person
 * @param event the same event is one request
 * @param origin from where, for the audit trail
 */
public record Petition(
        Person requester,
        Optional<PersonId> onBehalfOf,
        EventId event,
        RequestTerms terms,
        Optional<Justification> justification,
        String origin) {}
