package dev.hallpass.slack.fake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies that Slack sends, in the shapes of its documentation. */
final class Payloads {
    private final SlackApp app;
    private final Workspace workspace;

    Payloads(SlackApp app, Workspace workspace) {
        this.app = app;
        this.workspace = workspace;
    }

    SlackApp app() {
        return app;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What stands in an envelope of Socket Mode for that body. */
    static JsonNode inAnEnvelope(String kind, String body) {
        if (kind.equals("event")) {
            return Json.read(body);
        }
        ObjectNode fields = Json.object();
        for (String pair : body.split("&")) {
            int sign = pair.indexOf('=');
            fields.put(pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
        }
        return kind.equals("command")
                ? fields
                : Json.read(fields.path("payload").asString());
    }

    static String interaction(ObjectNode payload) {
        return form(Map.of("payload", Json.write(payload)));
    }

    /** What every interaction has. */
    ObjectNode base(String type, Person person) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("user")
                .put("id", person.id())
                .put("username", person.name())
                .put("name", person.name())
                .put("team_id", app.teamId());
        payload.put("api_app_id", app.appId()).put("token", "verification-token");
        payload.putObject("team").put("id", app.teamId()).put("domain", app.teamDomain());
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload;
    }

    void onView(ObjectNode payload, OpenView view) {
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", view.asJson(app));
    }

    void onMessage(ObjectNode payload, Posted message) {
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", message.isEphemeral());
        Channel channel = workspace.channel(message.channel()).orElseThrow();
        payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
        if (!message.isEphemeral()) {
            payload.set("message", message.asJson());
        }
        payload.putObject("state").set("values", message.state());
    }

    /** The envelope of an event. */
    ObjectNode event(ObjectNode event, String ts) {
        ObjectNode envelope = Json.object()
                .put("token", "verification-token")
                .put("team_id", app.teamId())
                .put("api_app_id", app.appId());
        envelope.set("event", event.put("event_ts", ts).put("team", app.teamId()));
        envelope.put("type", "event_callback")
                .put("event_id", workspace.id("Ev0"))
                .put("event_time", Long.parseLong(ts.substring(0, ts.indexOf('.'))));
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", app.teamId())
                .put("user_id", app.botUserId())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return envelope.put("is_ext_shared_channel", false);
    }
}
