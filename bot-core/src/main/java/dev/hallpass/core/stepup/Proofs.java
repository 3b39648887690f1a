package dev.hallpass.core.stepup;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.PersonId;

/**
 * Port: what was proven a moment ago, shared by all replicas. Every method throws
 * {@link dev.hallpass.core.limits.StoreUnavailable}, so that nothing counts as proven while it cannot be asked.
 */
public interface Proofs {
    /** Marks the number of a step as used. */
    Mark mark(PersonId person, long step);

    /** Keeps that the person has proven who they are. */
    void keep(PersonId person, Instant until);

    /** Until when the last proof counts; empty when there is none. */
    Optional<Instant> until(PersonId person);

    /** Forgets it. */
    void withdraw(PersonId person);

    /** Whose the mark is. */
    enum Mark {
        FIRST,
        USED
    }
}
