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

/** The open forms of one talk, each for its owner alone. */
final class FormSessions {
    private static final Logger LOG = LoggerFactory.getLogger(FormSessions.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sessions sessions;
    private final String kind;

    /** @param kind which talk it is; one word */
    FormSessions(Sessions sessions, String kind) {
        this.sessions = sessions;
        this.kind = kind;
    }

    boolean owns(FormRef form) {
        return form.session().startsWith(prefix());
    }

    String id(FormRef form) {
        return form.session().substring(prefix().length());
    }

    FormRef open(Person owner, FormEntries entries) {
        return new FormRef(prefix()
                + sessions.open(owner.id(), kind, JSON.writeValueAsString(entries))
                        .id());
    }

    /** Empty when it is over, or somebody else's. */
    Optional<FormEntries> find(FormRef form, Person by) {
        return session(form, by).flatMap(session -> read(session.content()));
    }

    void save(FormRef form, Person by, FormEntries entries) {
        session(form, by)
                .ifPresent(old -> sessions.save(
                        new Session(old.id(), old.owner(), old.kind(), JSON.writeValueAsString(entries))));
    }

    /** Ends a form whose work is done. What is done stays done when the store is gone: the session ends by itself. */
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

    private String prefix() {
        return kind + ":";
    }

    private static Optional<FormEntries> read(String content) {
        try {
            return Optional.of(JSON.readValue(content, FormEntries.class));
        } catch (JacksonException ofAnotherRelease) {
            return Optional.empty();
        }
    }
}
