package dev.hallpass.core.people.account;

/** Port: a platform's directory. Called within the 3 seconds of an answer, so implementations keep time limits. */
public interface Accounts {
    Platform platform();

    /** Looks an account up; a directory that does not answer is told as such and never taken for a default. */
    Lookup look(Account account);

    /** What the directory said. */
    sealed interface Lookup {
        record Found(Profile profile) implements Lookup {}

        /** The account does not exist, is deactivated, or is a bot. */
        record Unknown() implements Lookup {}

        /** The directory did not answer, or refused us. */
        record Unavailable(String error) implements Lookup {}
    }
}
