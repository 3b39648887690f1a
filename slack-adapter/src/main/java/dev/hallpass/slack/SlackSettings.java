package dev.hallpass.slack;

import java.net.URI;

/**
 * How a workspace is connected.
 *
 * @param signingSecret proves that a request is Slack's
 * @param botToken the bot's token, {@code xoxb-…}
 * @param apiUrl Slack's Web API, or a proxy's or a stand-in's
 */
public record SlackSettings(String signingSecret, String botToken, URI apiUrl) {
    /** @throws IllegalArgumentException when the secret or the token is blank: an empty secret would sign anything */
    public SlackSettings {
        if (signingSecret.isBlank() || botToken.isBlank()) {
            throw new IllegalArgumentException("Slack needs a signing secret and a bot token");
        }
    }

    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + "]";
    }
}
