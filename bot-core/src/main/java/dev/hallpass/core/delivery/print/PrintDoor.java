package dev.hallpass.core.delivery.print;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.hallpass.core.delivery.DeliveryId;
import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.PersonId;

/**
 * Keeps the links to pages for paper. A link waits 15 minutes for its first browser, and lets that one in again for 10
 * minutes: a printer may jam. Every method throws {@link dev.hallpass.core.limits.StoreUnavailable}.
 */
public final class PrintDoor {
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final String LINK = "print.link";
    private static final String TICKET = "print.ticket";

    private final Sessions sessions;
    private final URI publicUrl;
    private final Clock clock;

    /** @param publicUrl how browsers reach this server */
    public PrintDoor(Sessions sessions, URI publicUrl, Clock clock) {
        this.sessions = sessions;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A new link for this person; secret. */
    public URI linkFor(PersonId reader, DeliveryId delivery) {
        SessionId ticket = sessions.open(reader, TICKET, "").id();
        Session link = sessions.open(reader, LINK, new PrintLink(delivery, ticket, Optional.empty()).written());
        return URI.create(base() + "/print/" + link.id().value());
    }

    /** How a link stands for a browser. */
    sealed interface Standing {}

    /** @param again whether this browser has seen the page before */
    record Ready(Session session, PrintLink link, boolean again) implements Standing {
        @Override
        public String toString() {
            return "Ready[" + link + "]";
        }
    }

    /** It is another browser's. */
    record Taken(PersonId reader, Instant at) implements Standing {}

    /** There is no such link, or no more. */
    record Gone() implements Standing {}

    /** Looks without using anything up. */
    Standing look(String token, String browser) {
        Optional<Session> session =
                sessions.find(new SessionId(token)).filter(found -> found.kind().equals(LINK));
        return session.<Standing>map(found -> standing(found, browser)).orElseGet(Gone::new);
    }

    private Standing standing(Session session, String browser) {
        PrintLink link = PrintLink.read(session.content());
        if (link.usedAt().isEmpty()) {
            return new Ready(session, link, false);
        }
        Instant at = link.usedAt().get();
        boolean same = link.ticket().value().equals(browser);
        return same && clock.instant().isBefore(at.plus(AGAIN))
                ? new Ready(session, link, true)
                : new Taken(session.owner(), at);
    }

    /** Takes the link for one browser, of several at once; empty for the others. The browser is known by the answer. */
    Optional<SessionId> take(Ready ready) {
        if (ready.again()) {
            return Optional.of(ready.link().ticket());
        }
        if (sessions.close(ready.link().ticket()).isEmpty()) {
            return Optional.empty();
        }
        PrintLink used = ready.link().used(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Session session = ready.session();
        sessions.save(new Session(session.id(), session.owner(), session.kind(), used.written()));
        return Optional.of(used.ticket());
    }

    /** Whether browsers come by TLS. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Below which path browsers see the pages. */
    public String path() {
        return URI.create(base()).getPath() + "/print";
    }

    private String base() {
        return publicUrl.toString().replaceFirst("/+$", "");
    }
}
