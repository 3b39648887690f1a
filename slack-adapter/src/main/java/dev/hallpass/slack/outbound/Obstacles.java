package dev.hallpass.slack.outbound;

import dev.hallpass.core.conversation.Chat.Obstacle;

/** Slack's error codes in the conversation's words. */
final class Obstacles {
    private Obstacles() {}

    static Obstacle of(String error) {
        return switch (error) {
            case "channel_not_found" -> Obstacle.NO_SUCH_CHANNEL;
            case "is_archived" -> Obstacle.CHANNEL_ARCHIVED;
            case "not_in_channel" -> Obstacle.BOT_NOT_IN_CHANNEL;
            case "user_not_found", "users_not_found", "cannot_dm_bot", "user_not_visible" -> Obstacle.NO_SUCH_PERSON;
            case "user_disabled" -> Obstacle.PERSON_DEACTIVATED;
            case "messages_tab_disabled", "user_is_restricted", "cannot_message" -> Obstacle.BLOCKED_BY_PERSON;
            case "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "not_allowed_token_type",
                    "access_denied",
                    "no_permission",
                    "ekm_access_denied" -> Obstacle.NOT_ALLOWED;
            case "message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found" ->
                Obstacle.MESSAGE_GONE;
            default -> Obstacle.REFUSED;
        };
    }
}
