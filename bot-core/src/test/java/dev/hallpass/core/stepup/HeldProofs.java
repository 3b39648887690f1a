package dev.hallpass.core.stepup;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.hallpass.core.people.PersonId;

/** Proofs in memory. */
public final class HeldProofs implements Proofs {
    private final Set<String> used = new HashSet<>();
    private final Map<PersonId, Instant> proven = new HashMap<>();

    @Override
    public synchronized Mark mark(PersonId person, long step) {
        return used.add(person + " " + step) ? Mark.FIRST : Mark.USED;
    }

    @Override
    public synchronized void keep(PersonId person, Instant until) {
        proven.put(person, until);
    }

    @Override
    public synchronized Optional<Instant> until(PersonId person) {
        return Optional.ofNullable(proven.get(person));
    }

    @Override
    public synchronized void withdraw(PersonId person) {
        proven.remove(person);
    }
}
