package dev.hallpass.core.people.account;

import java.util.Set;

/** Port: a platform's directory. Called within the 3 seconds of an answer, so implementations keep time limits. */
public interface Accounts {
    Platform platform();

    /** Looks an account up; a directory that does not answer is told as such and never taken for a default. */
    Lookup look(Account account);

    /**
     * The members of a group as of now, nothing remembered; a directory that does not answer is told as such. A platform
     * that knows no groups does not answer.
     */
    default Roll members(Group group) {
        return new Roll.Unavailable("no groups on " + platform());
    }

    /** What the directory said of a group. */
    sealed interface Roll {
        /** @param users the platform's own user ids */
        record Members(Set<String> users) implements Roll {
            public Members {
                users = Set.copyOf(users);
            }
        }

        /** There is no such group, or not any more. */
        record Unknown() implements Roll {}

        /** The directory did not answer, or refused us. */
        record Unavailable(String error) implements Roll {}
    }

    /** What the directory said. */
    sealed interface Lookup {
        record Found(Profile profile) implements Lookup {}

        /** The account does not exist, is deactivated, or is a bot. */
        record Unknown() implements Lookup {}

        /** The directory did not answer, or refused us. */
        record Unavailable(String error) implements Lookup {}
    }
}
