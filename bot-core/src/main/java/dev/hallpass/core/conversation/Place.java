package dev.hallpass.core.conversation;

/**
 * Where something was said or pressed.
 *
 * @param kind who can read along
 * @param channel the platform's own id of it
 */
public record Place(Kind kind, String channel) {
    public enum Kind {
        /** One person and the bot. */
        PRIVATE,
        /** A channel or group chat whose readers see what is typed there. */
        PUBLIC,
        /** A channel, though what is typed reaches the bot alone, as Slack's slash commands do. */
        UNSEEN
    }
}
