package dev.hallpass.core.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Change;
import dev.hallpass.core.outbox.On;
import dev.hallpass.core.outbox.Subscriber;

/**
 * What happens to a request while nobody decides it: reminders, more approvers, expiry. Each is an event that is due
 * later; that it changes the stored request makes it happen once, whatever number of replicas hear of it.
 */
public final class Escalation {
    private final Requests requests;
    private final Clock clock;

    public Escalation(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** One for each timer. */
    public List<Subscriber<?>> subscribers() {
        return List.of(
                new On<>("request-time-over", RequestTimeOver.class, event -> change(event.request(), this::expire)),
                new On<>(
                        "request-reminder-due",
                        ReminderDue.class,
                        event -> change(event.request(), request -> remind(request, event.number()))),
                new On<>(
                        "request-escalation-due",
                        EscalationDue.class,
                        event -> change(event.request(), request -> escalate(request, event.tier()))));
    }

    private Subscriber.Kept change(long id, Function<AccessRequest, Optional<RequestChange>> next) {
        Change made = Change.KNOWN;
        while (made == Change.KNOWN) {
            Optional<RequestChange> change = requests.find(new RequestId(id))
                    .filter(AccessRequest::pending)
                    .flatMap(next);
            if (change.isEmpty()) {
                return new Subscriber.Kept.Done();
            }
            made = requests.save(change.get());
        }
        return new Subscriber.Kept.Done();
    }

    private Optional<RequestChange> expire(AccessRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Optional.of(new RequestChange(
                request.expire(now),
                List.of(Due.now(new RequestExpired(request.id().value()))),
                entry(request, Act.EXPIRE_REQUEST, now)));
    }

    /** Whoever reminded before has scheduled the next one; the same due reminder again finds its number taken. */
    private Optional<RequestChange> remind(AccessRequest request, int number) {
        if (request.progress().reminders() >= number || isOver(request)) {
            return Optional.empty();
        }
        List<Due> events = new ArrayList<>();
        events.add(Due.now(new RequestReminded(request.id().value(), number)));
        request.ruling()
                .reminder(number)
                .map(request.asked().at()::plus)
                .ifPresent(
                        at -> events.add(Due.at(at, new ReminderDue(request.id().value(), number + 1))));
        return Optional.of(
                new RequestChange(request.remind(), events, entry(request, Act.ESCALATE_REQUEST, clock.instant())));
    }

    private Optional<RequestChange> escalate(AccessRequest request, int tier) {
        if (request.progress().tier() >= tier || isOver(request)) {
            return Optional.empty();
        }
        return Optional.of(new RequestChange(
                request.escalate(tier),
                List.of(Due.now(new RequestEscalated(request.id().value(), tier))),
                entry(request, Act.ESCALATE_REQUEST, clock.instant())));
    }

    /** After an outage several timers are due at once; then nobody is reminded of what has expired. */
    private boolean isOver(AccessRequest request) {
        return !clock.instant().isBefore(request.expiresAt());
    }

    private static AuditEntry entry(AccessRequest request, Act act, Instant at) {
        return new AuditEntry(
                at, new Actor.Hallpass(), act, request.subject(), AuditEntry.DONE, Optional.empty(), "timer");
    }
}
