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

    /**
     * A person wrote: told of where the bot is a member, and once more where the bot is named. Gives the delivery that
     * concerns the bot most.
     */
    Optional<Delivery> said(Posted message) {
        Channel channel = workspace.channel(message.channel()).orElseThrow();
        if (!channel.has(app.botUserId())) {
            return Optional.empty();
        }
        ObjectNode event = message.asJson().put("channel", channel.id());
        event.put("text", message.text()).put("client_msg_id", message.ts());
        Optional<Delivery> told =
                send(subscription(channel), event.deepCopy().put("channel_type", channelType(channel)));
        boolean named = message.text().contains("<@" + app.botUserId() + ">");
        return channel.kind() != Channel.Kind.DIRECT && named
                ? send("app_mention", event.put("type", "app_mention"))
                : told;
    }

    /** The bot wrote: Slack tells it of its own messages too. */
    void botSaid(Posted message) {
        Channel channel = workspace.channel(message.channel()).orElseThrow();
        if (channel.has(app.botUserId())) {
            ObjectNode event = message.asJson().put("channel", message.channel());
            event.put("bot_id", app.botId()).put("app_id", app.appId()).put("channel_type", channelType(channel));
            later.execute(() -> send(subscription(channel), event));
        }
    }

    private static String subscription(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "message.channels";
            case PRIVATE -> "message.groups";
            case DIRECT -> "message.im";
        };
    }

    private static String channelType(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case DIRECT -> "im";
        };
    }

    /** The bot rewrote a message: {@code message_changed}, without an author of its own. */
    void botRewrote(Posted message) {
        Channel channel = workspace.channel(message.channel()).orElseThrow();
        if (channel.has(app.botUserId())) {
            ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed");
            event.put("channel", message.channel()).put("ts", workspace.ts());
            event.put("channel_type", channelType(channel));
            event.put("hidden", true).set("message", message.asJson().put("bot_id", app.botId()));
            later.execute(() -> send(subscription(channel), event));
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

    private Optional<Delivery> send(String subscription, ObjectNode event) {
        if (!app.events().contains(subscription)) {
            return Optional.empty();
        }
        String ts = event.path("ts").asString(workspace.ts());
        String body = Json.write(payloads.event(event, ts));
        return Optional.of(line.send("event", BotLine.JSON, body, Map.of()));
    }
}
