package dev.hallpass.core.requests;

import java.util.List;

import dev.hallpass.core.audit.AuditEntry;

/**
 * A change of a request, with all that is stored beside it.
 *
 * @param next the request as it becomes, still under the version at which it was read
 */
public record RequestChange(AccessRequest next, List<Due> events, AuditEntry entry) {
    public RequestChange {
        events = List.copyOf(events);
    }
}
