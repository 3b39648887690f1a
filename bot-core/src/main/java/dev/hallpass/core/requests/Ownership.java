package dev.hallpass.core.requests;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;

/**
 * Whose own a request is: the requester, the person on whose behalf it is, and the person behind the user that the code
 * would name. People are humans: another account under the same verified address is the same person.
 */
public final class Ownership {
    private final People people;
    private final Registry registry;

    public Ownership(People people, Registry registry) {
        this.people = people;
        this.registry = registry;
    }

    Set<PersonId> of(Asked asked) {
        Set<PersonId> concerned = new HashSet<>(Set.of(asked.requester()));
        asked.onBehalfOf().ifPresent(concerned::add);
        behind(asked.wanted()).ifPresent(concerned::add);
        return concerned;
    }

    /** The person whose address the registry knows for the user. */
    Optional<PersonId> behind(RequestTerms terms) {
        return terms.binding()
                .user()
                .flatMap(registry::endUser)
                .flatMap(EndUser::email)
                .flatMap(people::withEmail)
                .map(Person::id);
    }
}
