package dev.hallpass.core.requests;

import java.util.Set;

import dev.hallpass.core.people.PersonId;

/** Port: who is in a platform's user group just now. */
public interface UserGroups {
    /** A group that cannot be asked is told as such, and never taken for an empty one. */
    Members members(String group);

    /** What was said of a group. */
    sealed interface Members {
        record Known(Set<PersonId> people) implements Members {
            public Known {
                people = Set.copyOf(people);
            }
        }

        /** The directory did not answer, or knows no such group. */
        record Unavailable(String error) implements Members {}
    }
}
