package dev.hallpass.core.people.account;

/**
 * A person's identity on one chat platform.
 *
 * @param workspace Slack's team id or Teams' tenant id
 * @param user the platform's own user id
 */
public record Account(Platform platform, String workspace, String user) {
    /** @throws IllegalArgumentException when an id is blank */
    public Account {
        if (workspace.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("an account needs a workspace and a user");
        }
    }
}
