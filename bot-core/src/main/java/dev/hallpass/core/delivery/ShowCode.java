package dev.hallpass.core.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.issuing.Readout;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;

/**
 * Shows a code to whom it was delivered by direct message, where messages carry no code. Whoever else presses the button,
 * in a forwarded message say, is told as if there were no such code; that is audited as well as each showing.
 */
public final class ShowCode {
    private final Issuances issuances;
    private final Deliveries deliveries;
    private final CodeBackend backend;
    private final AuditTrail trail;
    private final Clock clock;

    public ShowCode(Issuances issuances, Deliveries deliveries, CodeBackend backend, AuditTrail trail, Clock clock) {
        this.issuances = issuances;
        this.deliveries = deliveries;
        this.backend = backend;
        this.trail = trail;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    /** The code, for this person alone. */
    public record Shown(Issuance issuance, Readout readout) implements Outcome {}

    /** @param why why there is nothing to show, never a promise */
    public record NotShown(AnotherDelivery why) implements Outcome {}

    /** @param origin from where, for the audit trail */
    public Outcome show(Person by, IssuanceId id, String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Issuance> own = issuances.find(id).filter(issuance -> isReader(by.id(), issuance));
        if (own.isEmpty()) {
            trail.append(entry(by, id, "not-found", origin, now));
            return new NotShown(new AnotherDelivery.NotFound(id));
        }
        Optional<AnotherDelivery> closed = DeliverOnceMore.closed(own.get(), now);
        if (closed.isPresent()) {
            return new NotShown(closed.get());
        }
        trail.append(entry(by, id, AuditEntry.DONE, origin, now));
        return new Shown(own.get(), backend.readOut(own.get()));
    }

    private boolean isReader(PersonId person, Issuance issuance) {
        Recipient wanted = new Recipient.DirectMessage(person);
        return deliveries.of(issuance.id()).stream().map(Delivery::recipient).anyMatch(wanted::equals);
    }

    private static AuditEntry entry(Person by, IssuanceId id, String outcome, String origin, Instant at) {
        return new AuditEntry(
                at, new Actor.Human(by.id()), Act.SHOW_CODE, Issuance.subject(id), outcome, Optional.empty(), origin);
    }
}
