package dev.hallpass.slack.fake;

import java.util.Set;

/**
 * The installed app, as the workspace knows it.
 *
 * @param signingSecret with which Slack signs what it sends
 * @param botToken with which the app calls the Web API
 * @param scopes what the token may do
 * @param events the event types subscribed to
 * @param shouldEscape whether mentions in slash commands arrive as ids
 */
public record SlackApp(
        String signingSecret, String botToken, Set<String> scopes, Set<String> events, boolean shouldEscape) {
    /** An app with all that Hallpass asks for. */
    public static SlackApp complete() {
        return new SlackApp(
                "8f742231b10e8888abcd99yyyzzz85a5",
                "xoxb-stand-in",
                Set.of(
                        "commands",
                        "chat:write",
                        "im:write",
                        "im:history",
                        "users:read",
                        "users:read.email",
                        "usergroups:read",
                        "channels:read",
                        "groups:read",
                        "im:read",
                        "channels:history",
                        "groups:history",
                        "app_mentions:read"),
                Set.of("message.im", "message.channels", "message.groups", "app_mention", "app_home_opened"),
                true);
    }

    /** The same app without one of its scopes. */
    public SlackApp without(String scope) {
        Set<String> fewer = new java.util.HashSet<>(scopes);
        fewer.remove(scope);
        return new SlackApp(signingSecret, botToken, Set.copyOf(fewer), events, shouldEscape);
    }

    /** The token with which the app opens lines (Socket Mode). */
    public String appToken() {
        return "xapp-1-A0HALLPASS-stand-in";
    }

    /** The app's id. */
    public String appId() {
        return "A0HALLPASS";
    }

    /** The id of the workspace. */
    public String teamId() {
        return "T0STANDIN";
    }

    /** The workspace's part of its address. */
    public String teamDomain() {
        return "stand-in";
    }

    /** The id of the app's bot. */
    public String botId() {
        return "B0HALLPASS";
    }

    /** The user id under which the bot posts. */
    public String botUserId() {
        return "U0HALLPASS";
    }

    @Override
    public String toString() {
        return "SlackApp[" + appId() + "]";
    }
}
