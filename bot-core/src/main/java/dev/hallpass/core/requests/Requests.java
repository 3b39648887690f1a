package dev.hallpass.core.requests;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;

/**
 * Port: the requests. Each method that changes something stores the new state, its events and its audit entry in one
 * transaction, or nothing.
 */
public interface Requests {
    /** Keeps a fresh request under the next number; the same event again gives the request that it made before. */
    AccessRequest keep(NewRequest fresh);

    /**
     * Stores a change of a request that nobody has changed since it was read; of any number of callers at once one makes
     * it.
     *
     * @return {@link Change#KNOWN} when somebody was first: nothing was stored
     */
    Change save(RequestChange change);

    Optional<AccessRequest> find(RequestId id);

    Optional<AccessRequest> ofEvent(EventId event);

    /** The request from whose approval the code came. */
    Optional<AccessRequest> ofIssuance(IssuanceId issuance);

    /** What the person asked for, the newest first. */
    List<AccessRequest> of(PersonId requester, int most);

    /** What the person asked for and nobody has decided. */
    List<AccessRequest> pendingOf(PersonId requester);

    /** What is pending, the oldest first. */
    List<AccessRequest> pending(int most);
}
