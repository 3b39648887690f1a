package dev.hallpass.core.delivery.print;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.delivery.Deliveries;
import dev.hallpass.core.delivery.Delivery;
import dev.hallpass.core.issuing.CodeBackend;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.Issuances;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;

/** Shows a code on a page for paper to whoever holds the link; each showing is audited. */
public final class ShowPaper {
    private final PrintDoor door;
    private final Store store;
    private final CodeBackend backend;
    private final Clock clock;

    public ShowPaper(PrintDoor door, Store store, CodeBackend backend, Clock clock) {
        this.door = door;
        this.store = store;
        this.backend = backend;
        this.clock = clock;
    }

    /** What is kept. */
    public record Store(Deliveries deliveries, Issuances issuances, People people, AuditTrail trail) {}

    /**
     * A browser with a link.
     *
     * @param browser by which it is known if it was here before; else empty
     * @param origin from where, for the audit trail
     */
    public record Visit(String token, String browser, String origin) {
        @Override
        public String toString() {
            return "Visit[" + origin + "]";
        }
    }

    /** What a click would bring; uses nothing up, as whoever draws previews of links does. */
    public Paper look(Visit visit) {
        PrintDoor.Standing standing = door.look(visit.token(), visit.browser());
        return standing instanceof PrintDoor.Ready ? new Paper.Waits() : closed(standing);
    }

    /**
     * Shows the code, and keeps every other browser out from now on.
     *
     * @throws dev.hallpass.core.limits.StoreUnavailable when links cannot be asked for; nothing is shown then
     */
    public Paper show(Visit visit) {
        PrintDoor.Standing standing = door.look(visit.token(), visit.browser());
        if (!(standing instanceof PrintDoor.Ready ready)) {
            return closed(standing);
        }
        Optional<Issuance> open = store.deliveries()
                .find(ready.link().delivery())
                .map(Delivery::issuance)
                .flatMap(store.issuances()::find)
                .filter(issuance -> issuance.isOpen(clock.instant()));
        return open.map(issuance -> show(issuance, ready, visit)).orElseGet(Paper.CodeClosed::new);
    }

    private Paper show(Issuance issuance, PrintDoor.Ready ready, Visit visit) {
        PersonId reader = ready.session().owner();
        Optional<SessionId> browser = door.take(ready);
        if (browser.isEmpty()) {
            return new Paper.Used(clock.instant(), zoneOf(reader));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.trail()
                .append(new AuditEntry(
                        now,
                        new Actor.Human(reader),
                        Act.SHOW_CODE,
                        issuance.subject(),
                        AuditEntry.DONE,
                        Optional.empty(),
                        visit.origin()));
        return new Paper.Shown(
                issuance, backend.readOut(issuance), browser.get().value());
    }

    private Paper closed(PrintDoor.Standing standing) {
        return standing instanceof PrintDoor.Taken taken
                ? new Paper.Used(taken.at(), zoneOf(taken.reader()))
                : new Paper.LinkOver();
    }

    private ZoneId zoneOf(PersonId reader) {
        return store.people().find(reader).map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
