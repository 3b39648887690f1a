package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.engine.terms.Binding;

/** Port: what was issued before, for those who are asked to approve more. */
public interface History {
    /**
     * How many codes have been issued since.
     *
     * @param person counted as issuer; with the user of the binding counted instead where one is named
     */
    Codes since(Instant from, PersonId person, Binding binding);

    /**
     * Counts of codes.
     *
     * @param person of the user that is named, else of the requester
     * @param computer empty where no computer is named
     */
    record Codes(int person, Optional<Integer> computer) {}
}
