package dev.hallpass.slack.inbound;

import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;

/** What goes back over the line for an envelope: its id, and the answer where Slack takes one with it. */
final class Acknowledgement {
    private static final int OK = 200;

    private Acknowledgement() {}

    /** Empty where the answer is no success: an envelope that is not acknowledged is sent again. */
    static Optional<String> of(String message, Response response) {
        if (response.getStatusCode() != OK) {
            return Optional.empty();
        }
        JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
        JsonObject acknowledgement = new JsonObject();
        acknowledgement.add("envelope_id", envelope.get("envelope_id"));
        JsonElement takes = envelope.get("accepts_response_payload");
        if (takes != null && takes.isJsonPrimitive() && takes.getAsBoolean()) {
            payload(response).ifPresent(payload -> acknowledgement.add("payload", payload));
        }
        return Optional.of(acknowledgement.toString());
    }

    private static Optional<JsonElement> payload(Response response) {
        String body = Optional.ofNullable(response.getBody()).orElse("");
        if (body.isBlank()) {
            return Optional.empty();
        }
        if (Optional.ofNullable(response.getContentType()).orElse("").startsWith("application/json")) {
            return Optional.of(JsonParser.parseString(body));
        }
        JsonObject text = new JsonObject();
        text.addProperty("text", body);
        return Optional.of(text);
    }
}
