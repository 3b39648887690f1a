package dev.hallpass.core.limits;

import java.time.Duration;
import java.util.Optional;

import dev.hallpass.core.people.PersonId;

/** Port: form sessions, which end by themselves 15 minutes after their last change. Every method throws {@link StoreUnavailable}. */
public interface Sessions {
    Duration LIFETIME = Duration.ofMinutes(15);

    Session open(PersonId owner, String kind, String content);

    Optional<Session> find(SessionId id);

    /** Stores new content and starts the time again; nothing when the session is over. */
    void save(Session session);

    /**
     * Takes the session out for good: of several callers at once, one gets it.
     *
     * @return empty when it is over or another caller has it
     */
    Optional<Session> close(SessionId id);
}
