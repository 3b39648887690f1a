package dev.hallpass.core.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.people.Person;

/** Takes a request back; its requester alone can. */
public final class WithdrawRequest {
    private final Requests requests;
    private final Clock clock;

    public WithdrawRequest(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {
        record Withdrawn(AccessRequest request) implements Outcome {}

        /** There is none, or it is somebody else's. */
        record NotFound(RequestId request) implements Outcome {}

        /** It has come to its end before, as the request says. */
        record NotPending(AccessRequest request) implements Outcome {}
    }

    /** @param origin from where, for the audit trail */
    public Outcome withdraw(Person by, RequestId id, String origin) {
        while (true) {
            Optional<AccessRequest> mine =
                    requests.find(id).filter(one -> one.asked().requester().equals(by.id()));
            if (mine.isEmpty()) {
                return new Outcome.NotFound(id);
            }
            if (!mine.get().pending()) {
                return new Outcome.NotPending(mine.get());
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            AccessRequest next = mine.get().withdraw(now);
            RequestChange change = new RequestChange(
                    next, List.of(Due.now(new RequestWithdrawn(id.value()))), entry(by, next, now, origin));
            if (requests.save(change) == Change.MADE) {
                return new Outcome.Withdrawn(next);
            }
        }
    }

    private static AuditEntry entry(Person by, AccessRequest request, Instant now, String origin) {
        return new AuditEntry(
                now,
                new Actor.Human(by.id()),
                Act.WITHDRAW_REQUEST,
                request.subject(),
                AuditEntry.DONE,
                Optional.empty(),
                origin);
    }
}
