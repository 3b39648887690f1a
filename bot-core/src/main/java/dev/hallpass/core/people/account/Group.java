package dev.hallpass.core.people.account;

/**
 * A group of a platform's directory, such as a Slack user group.
 *
 * @param workspace Slack's team id or Teams' tenant id
 * @param id the platform's own id of it
 */
public record Group(Platform platform, String workspace, String id) {
    /** @throws IllegalArgumentException when an id is blank */
    public Group {
        if (workspace.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a group needs a workspace and an id");
        }
    }

    /** Whether the account may be among its members: both live in one workspace. */
    public boolean isBeside(Account account) {
        return platform == account.platform() && workspace.equals(account.workspace());
    }
}
