package dev.hallpass.core.stepup;

import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.PersonId;

/** Port: the authenticator apps of people, at most one each; what changes is stored with its audit entry, or nothing is. */
public interface Enrolments {
    Optional<Enrolment> find(PersonId person);

    /** Keeps it in place of the one before, if there is one. */
    void keep(Enrolment enrolment, AuditEntry entry);

    /** Takes it away. */
    Removal remove(PersonId person, AuditEntry entry);

    /**
     * Uses the number of a step up: of several callers at once, on whatever replica, one gets it.
     *
     * @param enrolment as it was read
     * @param secret how it is sealed from now on
     */
    Use use(Enrolment enrolment, long step, SealedSecret secret);

    /** What came of taking one away. */
    enum Removal {
        REMOVED,
        /** There was none. */
        NONE
    }

    /** Whose the number was. */
    enum Use {
        FIRST,
        /** It, or that of a later step, was used before; or the enrolment has changed meanwhile. */
        USED
    }
}
