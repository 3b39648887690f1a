package dev.hallpass.slack;

import java.util.List;

/** How Slack answers when it is asked who the token belongs to. */
public sealed interface SlackStanding {
    /**
     * The token is good.
     *
     * @param workspace by its name
     * @param missingScopes that the manifest asks for and the token lacks
     */
    record Connected(String workspace, List<String> missingScopes) implements SlackStanding {
        public Connected {
            missingScopes = List.copyOf(missingScopes);
        }
    }

    /** @param error Slack's own code, such as {@code invalid_auth} */
    record Refused(String error) implements SlackStanding {}

    /** @param because what went wrong, in a word */
    record Away(String because) implements SlackStanding {}
}
