package dev.hallpass.slack;

import java.net.URI;

/**
 * How a workspace is connected: Slack calls by HTTP where there is a signing secret, and over a line that is opened from
 * here where there is an app token (Socket Mode).
 *
 * @param signingSecret proves that a request is Slack's; blank where Slack does not call
 * @param botToken the bot's token, {@code xoxb-…}
 * @param appToken the app's own token, {@code xapp-…}; blank where no line is opened
 * @param apiUrl Slack's Web API, or a proxy's or a stand-in's
 */
public record SlackSettings(String signingSecret, String botToken, String appToken, URI apiUrl) {
    /** @throws IllegalArgumentException when the bot's token is blank, or both of the others are */
    public SlackSettings {
        if (botToken.isBlank() || (signingSecret.isBlank() && appToken.isBlank())) {
            throw new IllegalArgumentException("Slack needs a bot token, and a signing secret or an app token");
        }
    }

    /** Without Socket Mode. */
    public SlackSettings(String signingSecret, String botToken, URI apiUrl) {
        this(signingSecret, botToken, "", apiUrl);
    }

    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + "]";
    }
}
