package dev.hallpass.slack.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's touch on the elements of views and messages, and what the bot is told of it. */
final class Touch {

    private final FakeSlack slack;
    private final Hand hand;
    private final Map<String, List<JsonNode>> found = new ConcurrentHashMap<>();

    Touch(FakeSlack slack, Hand hand) {
        this.slack = slack;
        this.hand = hand;
    }

    List<JsonNode> search(OpenView view, String actionId, String text) {
        ViewFields.Field field = field(view.blocks(), actionId);
        int least = field.element().path("min_query_length").asInt(3);
        if (text.length() < least) {
            throw new IllegalStateException("Slack asks the app only from " + least + " characters on");
        }
        ObjectNode payload = slack.payloads().base("block_suggestion", hand.person());
        slack.payloads().onView(payload, view);
        payload.put("action_id", actionId).put("block_id", field.blockId()).put("value", text);
        Delivery delivery =
                slack.line().send("block_suggestion", BotLine.FORM, Payloads.interaction(payload), Map.of());
        List<JsonNode> options = offered(delivery);
        found.put(actionId, options);
        return options;
    }

    /** Options as documented, or none at all: Slack then says "No results". */
    private List<JsonNode> offered(Delivery delivery) {
        List<JsonNode> options = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        if (delivery.acknowledged() && !delivery.answer().isBlank()) {
            Spot answer = new Spot(delivery.json(), "", complaints);
            if (answer.node().path("options").size() > 0) {
                TextRules.options(answer, 100);
            }
            TextRules.groups(answer);
            answer.node().path("options").forEach(options::add);
            answer.node().path("option_groups").forEach(g -> g.path("options").forEach(options::add));
        }
        if (!complaints.isEmpty()) {
            slack.complain("block_suggestion: " + complaints);
            return List.of();
        }
        return List.copyOf(options);
    }

    Optional<Delivery> pick(OpenView view, String actionId, String label) {
        return pick(view, actionId, option -> option.path("text").path("text"), label);
    }

    Optional<Delivery> choose(OpenView view, String actionId, String value) {
        return pick(view, actionId, option -> option.path("value"), value);
    }

    private Optional<Delivery> pick(OpenView view, String actionId, UnaryOperator<JsonNode> part, String wanted) {
        ViewFields.Field field = field(view.blocks(), actionId);
        for (JsonNode option : choices(field)) {
            if (part.apply(option).asString("").equals(wanted)) {
                return entered(view, field, option);
            }
        }
        throw new IllegalStateException(actionId + " offers no \"" + wanted + "\"");
    }

    private List<JsonNode> choices(ViewFields.Field field) {
        if (field.type().contains("external")) {
            return found.getOrDefault(field.actionId(), List.of());
        }
        List<JsonNode> choices = new ArrayList<>();
        field.element().path("options").forEach(choices::add);
        field.element().path("option_groups").forEach(g -> g.path("options").forEach(choices::add));
        return choices;
    }

    Optional<Delivery> enter(OpenView view, String actionId, String value) {
        ViewFields.Field field = field(view.blocks(), actionId);
        return entered(
                view,
                field,
                value.isEmpty()
                        ? Json.read("null")
                        : Json.object().put("v", value).path("v"));
    }

    private Optional<Delivery> entered(OpenView view, ViewFields.Field field, JsonNode value) {
        ObjectNode values = (ObjectNode) view.state().deepCopy();
        String key = ViewFields.key(field.type());
        JsonNode stored = key.endsWith("s") ? Json.array().add(value) : value;
        ObjectNode entry = Json.object().put("type", field.type());
        entry.set(key, stored);
        ViewFields.entry(values, field.blockId()).set(field.actionId(), entry);
        OpenView now = slack.workspace().views().put(view.withState(values));
        if (!field.dispatches()) {
            return Optional.empty();
        }
        ObjectNode payload = slack.payloads().base("block_actions", hand.person());
        slack.payloads().onView(payload, now);
        return Optional.of(act(payload, field, entry));
    }

    Delivery click(OpenView view, String actionId) {
        return press(view, field(view.blocks(), actionId));
    }

    Delivery click(OpenView view, String blockId, String actionId) {
        return press(view, field(view.blocks(), blockId, actionId));
    }

    private Delivery press(OpenView view, ViewFields.Field field) {
        ObjectNode payload = slack.payloads().base("block_actions", hand.person());
        slack.payloads().onView(payload, view);
        return act(payload, field, pressed(field));
    }

    Delivery click(Posted message, String actionId) {
        return press(message, field(message.blocks(), actionId));
    }

    Delivery click(Posted message, String blockId, String actionId) {
        return press(message, field(message.blocks(), blockId, actionId));
    }

    Delivery clickValue(Posted message, String value) {
        return press(
                message,
                ViewFields.of(message.blocks()).stream()
                        .filter(field ->
                                field.element().path("value").asString("").equals(value))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no button carries " + value)));
    }

    private Delivery press(Posted message, ViewFields.Field field) {
        ObjectNode payload = slack.payloads().base("block_actions", hand.person());
        slack.payloads().onMessage(payload, message);
        String url = slack.responseUrls().mint(hand.person().id(), message.channel(), message.ts());
        payload.put("response_url", slack.url(url));
        return act(payload, field, pressed(field));
    }

    private static ObjectNode pressed(ViewFields.Field field) {
        ObjectNode entry = Json.object().put("type", field.type());
        if (field.element().hasNonNull("value")) {
            entry.put("value", field.element().path("value").asString(""));
        }
        entry.set("text", field.element().path("text"));
        return entry;
    }

    private Delivery act(ObjectNode payload, ViewFields.Field field, ObjectNode entry) {
        payload.put("trigger_id", slack.triggers().mint(hand.person().id()));
        ObjectNode action = entry.deepCopy();
        action.put("action_id", field.actionId()).put("block_id", field.blockId());
        payload.putArray("actions")
                .add(action.put("action_ts", slack.workspace().ts()));
        return slack.line().send("block_actions", BotLine.FORM, Payloads.interaction(payload), Map.of());
    }

    Optional<Delivery> close(OpenView view) {
        slack.workspace().views().close(view);
        if (!view.view().path("notify_on_close").asBoolean(false)) {
            return Optional.empty();
        }
        ObjectNode payload = slack.payloads().base("view_closed", hand.person());
        payload.set("view", view.asJson(slack.app()));
        payload.put("is_cleared", false).putArray("response_urls");
        return Optional.of(
                slack.line().send("view_closed", BotLine.FORM, Payloads.interaction(payload), new HashMap<>()));
    }

    private static ViewFields.Field field(JsonNode blocks, String blockId, String actionId) {
        return ViewFields.of(blocks).stream()
                .filter(field ->
                        field.blockId().equals(blockId) && field.actionId().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + actionId + " in " + blockId));
    }

    private static ViewFields.Field field(JsonNode blocks, String actionId) {
        return ViewFields.find(blocks, actionId)
                .orElseThrow(() -> new IllegalStateException("nothing here has the action id " + actionId));
    }
}
