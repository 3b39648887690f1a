package dev.hallpass.core.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.issuing.Justification;
import dev.hallpass.core.policy.Ruling;

/** A request that passed every check, about to be kept under a number. */
public record NewRequest(Asked asked, Ruling ruling) {
    /** The request that it becomes. */
    public AccessRequest as(RequestId id) {
        return AccessRequest.of(id, asked, ruling);
    }

    /** What is promised with it: that it is told, reminded of, escalated, and that it expires. */
    public List<Due> events(RequestId id) {
        Instant at = asked.at();
        List<Due> events = new ArrayList<>();
        events.add(Due.now(new RequestSubmitted(id.value())));
        events.add(Due.at(at.plus(ruling.expiry()), new RequestTimeOver(id.value())));
        ruling.reminder(0).ifPresent(after -> events.add(Due.at(at.plus(after), new ReminderDue(id.value(), 1))));
        for (int tier = 1; tier < ruling.tiers().size(); tier++) {
            Duration after = ruling.tiers().get(tier).after();
            if (after.compareTo(ruling.expiry()) < 0) {
                events.add(Due.at(at.plus(after), new EscalationDue(id.value(), tier)));
            }
        }
        return events;
    }

    /** What the audit trail keeps of it. */
    public AuditEntry entry(RequestId id) {
        return new AuditEntry(
                asked.at(),
                new Actor.Human(asked.requester()),
                Act.SUBMIT_REQUEST,
                AccessRequest.subject(id),
                AuditEntry.DONE,
                asked.justification().map(Justification::text),
                asked.origin());
    }
}
