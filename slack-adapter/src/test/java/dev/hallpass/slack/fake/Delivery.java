package dev.hallpass.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * One request to the bot and what came of it.
 *
 * @param number counted from 1
 * @param kind {@code command}, {@code event}, or the type of the interaction
 * @param body the raw body that was signed
 * @param headers the headers that were sent with it
 * @param sentAt when
 * @param took until the answer, by the clock of the stand-in
 * @param status the HTTP status; 0 when there was none
 * @param answer the body of the answer
 * @param problem what Slack would tell the person, or {@code null} when all was well
 */
public record Delivery(
        int number,
        String kind,
        String body,
        Map<String, String> headers,
        Instant sentAt,
        Duration took,
        int status,
        String answer,
        @Nullable String problem) {

    /** Whether the bot acknowledged in time with a 2xx. */
    public boolean acknowledged() {
        return problem == null;
    }

    /** The answer as JSON; missing when it is none. */
    public JsonNode json() {
        return Json.read(answer);
    }
}
