package dev.hallpass.core.requests;

import dev.hallpass.core.people.PersonId;

/** Port: who is in a platform's user group just now. */
public interface UserGroups {
    /**
     * Whether the person is, by any account of theirs.
     *
     * @param group the platform's own id of it
     */
    Membership of(PersonId person, String group);

    /** What the directory said; one that does not answer is told as such, and never taken for a no. */
    enum Membership {
        MEMBER,
        NOT_A_MEMBER,
        UNKNOWN
    }
}
