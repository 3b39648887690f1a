package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.limits.Session;
import dev.hallpass.core.limits.SessionId;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.limits.StoreUnavailable;
import dev.hallpass.core.people.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The issuing forms that are being filled in, each for its owner alone. */
final class IssueSessions {
    private static final Logger LOG = LoggerFactory.getLogger(IssueSessions.class);
    private static final String ISSUE = "issue";
    private static final char SEPARATOR = ':';
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sessions sessions;
    private final String kind;

    /** Those of the issuing talk. */
    IssueSessions(Sessions sessions) {
        this(sessions, ISSUE);
    }

    /** Those of another talk that fills in the same fields. */
    IssueSessions(Sessions sessions, String kind) {
        this.sessions = sessions;
        this.kind = kind;
    }

    static String id(FormRef form) {
        return form.session().substring(form.session().indexOf(SEPARATOR) + 1);
    }

    /** Whether it is a form of this talk. */
    boolean hold(FormRef form) {
        return form.session().startsWith(kind + SEPARATOR);
    }

    FormRef open(Person owner, IssueEntries entries) {
        return new FormRef(kind
                + SEPARATOR
                + sessions.open(owner.id(), kind, write(entries)).id());
    }

    /** Empty when it is over, or somebody else's. */
    Optional<IssueEntries> find(FormRef form, Person by) {
        return session(form, by).flatMap(session -> read(session.content()));
    }

    void save(FormRef form, Person by, IssueEntries entries) {
        session(form, by)
                .ifPresent(old -> sessions.save(new Session(old.id(), old.owner(), old.kind(), write(entries))));
    }

    /**
     * Ends a form whose order is done. What is done stays done when the store is gone: the form's own event keeps it from
     * being issued twice, and the session ends by itself.
     */
    void close(FormRef form, Person by) {
        try {
            session(form, by).ifPresent(session -> sessions.close(session.id()));
        } catch (StoreUnavailable gone) {
            LOG.warn("a form cannot be closed: the store cannot be reached");
        }
    }

    private Optional<Session> session(FormRef form, Person by) {
        return sessions.find(new SessionId(id(form)))
                .filter(session ->
                        session.kind().equals(kind) && session.owner().equals(by.id()));
    }

    private static String write(IssueEntries entries) {
        return JSON.writeValueAsString(entries.withoutCodes().form());
    }

    private static Optional<IssueEntries> read(String content) {
        try {
            return Optional.of(new IssueEntries(JSON.readValue(content, FormEntries.class)));
        } catch (JacksonException ofAnotherRelease) {
            return Optional.empty();
        }
    }
}
