package dev.hallpass.slack.fake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import tools.jackson.databind.node.ObjectNode;

/** The Events API: what the app is told of, as far as it has subscribed. */
final class Events {
    private final SlackApp app;
    private final Workspace workspace;
    private final Payloads payloads;
    private final BotLine line;
    private final Executor later;

    Events(SlackApp app, Workspace workspace, Payloads payloads, BotLine line, Executor later) {
        this.app = app;
        this.workspace = workspace;
        this.payloads = payloads;
        this.line = line;
        this.later = later;
    }

    /** A person wrote: told of in a direct message with the bot, and where the bot is named. */
    Optional<Delivery> said(Posted message) {
        Channel channel = workspace.channel(message.channel()).orElseThrow();
        ObjectNode event = message.asJson().put("channel", channel.id());
        event.put("text", message.text()).put("client_msg_id", message.ts());
        if (channel.kind() == Channel.Kind.DIRECT && channel.has(app.botUserId())) {
            return send("message.im", event.put("channel_type", "im"));
        }
        if (channel.has(app.botUserId()) && message.text().contains("<@" + app.botUserId() + ">")) {
            return send("app_mention", event.put("type", "app_mention"));
        }
        return Optional.empty();
    }

    /** The bot wrote: Slack tells it of its own direct messages too. */
    void botSaid(Posted message) {
        if (isDirect(message)) {
            ObjectNode event = message.asJson().put("channel", message.channel());
            event.put("bot_id", app.botId()).put("app_id", app.appId()).put("channel_type", "im");
            later.execute(() -> send("message.im", event));
        }
    }

    /** The bot rewrote a message: {@code message_changed}, without an author of its own. */
    void botRewrote(Posted message) {
        if (isDirect(message)) {
            ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed");
            event.put("channel", message.channel()).put("ts", workspace.ts()).put("channel_type", "im");
            event.put("hidden", true).set("message", message.asJson().put("bot_id", app.botId()));
            later.execute(() -> send("message.im", event));
        }
    }

    Optional<Delivery> homeOpened(Person person, String tab) {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", person.id())
                .put("channel", workspace.direct(person.id(), app.botUserId()).id())
                .put("tab", tab);
        workspace.home(person.id()).ifPresent(view -> event.set("view", view.asJson(app)));
        return send("app_home_opened", event);
    }

    private boolean isDirect(Posted message) {
        return workspace.channel(message.channel()).orElseThrow().kind() == Channel.Kind.DIRECT;
    }

    private Optional<Delivery> send(String subscription, ObjectNode event) {
        if (!app.events().contains(subscription)) {
            return Optional.empty();
        }
        String ts = event.path("ts").asString(workspace.ts());
        String body = Json.write(payloads.event(event, ts));
        return Optional.of(line.send("event", BotLine.JSON, body, Map.of()));
    }
}
