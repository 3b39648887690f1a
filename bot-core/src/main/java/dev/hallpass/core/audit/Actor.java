package dev.hallpass.core.audit;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.ComputerId;

/** Who did it. */
public sealed interface Actor {
    record Human(PersonId person) implements Actor {}

    record Endpoint(ComputerId computer) implements Actor {}

    /** Hallpass itself: timers and start-up. */
    record Hallpass() implements Actor {}
}
