package dev.hallpass.core.requests;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.outbox.Event;

/**
 * An event that is stored with a change.
 *
 * @param at when it becomes due; empty is at once
 */
public record Due(Event event, Optional<Instant> at) {
    static Due now(Event event) {
        return new Due(event, Optional.empty());
    }

    static Due at(Instant at, Event event) {
        return new Due(event, Optional.of(at));
    }
}
