package dev.hallpass.core.conversation;

import dev.hallpass.core.people.account.Platform;

/** Why nobody answers what was said. Nothing was done, unless the excuse says otherwise. */
public sealed interface Excuse {
    /** The store of limits, sessions and marks cannot be asked: whatever makes or shows a code refuses. */
    record StoreUnavailable() implements Excuse {}

    /** The database cannot be asked. */
    record DatabaseUnavailable() implements Excuse {}

    /** The platform's directory did not say who it is. */
    record DirectoryUnavailable(Platform platform) implements Excuse {}

    /** The directory knows no such person: the account is gone, deactivated, or a bot. */
    record UnknownAccount() implements Excuse {}

    /** The same delivery was answered before with what is shown once. */
    record AnsweredOnce() implements Excuse {}

    /** No dialogue knows what to do with it, such as a button of an old release. */
    record NobodyAnswers() implements Excuse {}

    /** A failure that should not be. Whether something was done is not known. */
    record Failed(String reference) implements Excuse {}
}
