package dev.hallpass.core.audit.review;

import java.net.URI;
import java.util.Optional;

import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.people.PersonId;

/**
 * Lets one browser in: a private link opens once, within 15 minutes, and gives that browser a visit, which ends 15
 * minutes after its last use. Neither says what its holder may see: that is asked of the stored person each time. Every
 * method throws {@link dev.hallpass.core.limits.StoreUnavailable}.
 */
public final class PageDoor {
    private static final String LINK = "audit.link";
    private static final String VISIT = "audit.visit";

    private final Sessions sessions;
    private final URI publicUrl;

    /** @param publicUrl how browsers reach this server */
    public PageDoor(Sessions sessions, URI publicUrl) {
        this.sessions = sessions;
        this.publicUrl = publicUrl;
    }

    URI linkFor(PersonId reader) {
        String base = publicUrl.toString().replaceFirst("/+$", "");
        return URI.create(base + "/audit/" + sessions.open(reader, LINK, "").id());
    }

    /** Whether a link still opens; looking does not use it up. */
    public boolean opens(String token) {
        return of(LINK, sessions.find(new SessionId(token))).isPresent();
    }

    /** Uses the link up; empty when it is used or over. */
    public Optional<Session> enter(String token) {
        return opens(token)
                ? of(LINK, sessions.close(new SessionId(token))).map(link -> sessions.open(link.owner(), VISIT, ""))
                : Optional.empty();
    }

    /** Whose visit it is; its time begins anew. */
    public Optional<PersonId> visitor(String visit) {
        Optional<Session> session = of(VISIT, sessions.find(new SessionId(visit)));
        session.ifPresent(sessions::save);
        return session.map(Session::owner);
    }

    /** Whether browsers come by TLS. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Below which path browsers see the page. */
    public String path() {
        return publicUrl.getPath().replaceFirst("/+$", "") + "/audit";
    }

    private static Optional<Session> of(String kind, Optional<Session> session) {
        return session.filter(found -> found.kind().equals(kind));
    }
}
