package dev.hallpass.core.people.account;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Port: who was in which group a moment ago, remembered for every replica alike. */
public interface Rolls {
    /** How long a roll is remembered: who leaves a group loses its roles no later than this. */
    Duration LIFETIME = Duration.ofMinutes(5);

    /** The user ids of the members; empty when nothing is remembered, or the memory cannot be asked. */
    Optional<Set<String>> recall(Group group);

    /** Remembers the members; where the memory cannot be asked, nothing. */
    void remember(Group group, Set<String> users);
}
