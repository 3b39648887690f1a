package dev.hallpass.core.audit.export;

import java.util.HashMap;
import java.util.Map;

import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;

/** People's names, asked for once each as far as they fit. */
final class Names {
    private static final int MOST = 10_000;

    private final People people;
    private final Map<PersonId, String> known = new HashMap<>();

    Names(People people) {
        this.people = people;
    }

    String of(PersonId id) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                id, one -> people.find(one).map(Person::name).orElse(""));
    }
}
