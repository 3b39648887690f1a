package dev.hallpass.slack.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pressing submit: Slack's own checks of the fields, the request, and what the answer does to the screen. */
final class Submissions {
    static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Views views;
    private final Payloads payloads;
    private final BotLine line;
    private final TriggerIds triggers;

    Submissions(Views views, Payloads payloads, BotLine line, TriggerIds triggers) {
        this.views = views;
        this.payloads = payloads;
        this.line = line;
        this.triggers = triggers;
    }

    Submitted submit(Person person, OpenView view) {
        Map<String, String> mistakes = mistakes(view);
        if (!mistakes.isEmpty()) {
            views.put(view.withErrors(mistakes));
            return new Submitted(Optional.empty(), mistakes);
        }
        ObjectNode payload = payloads.base("view_submission", person);
        payload.put("trigger_id", triggers.mint(person.id()));
        payload.set("view", view.asJson(payloads.app()));
        payload.putArray("response_urls");
        Delivery delivery = line.send("view_submission", BotLine.FORM, Payloads.interaction(payload), Map.of());
        return new Submitted(Optional.of(delivery), answered(view, delivery));
    }

    /** The same submission once more, as when the person presses twice or a proxy repeats. */
    Submitted again(OpenView view, Delivery before) {
        Delivery delivery = line.send("view_submission", BotLine.FORM, before.body(), Map.of());
        return new Submitted(Optional.of(delivery), answered(view, delivery));
    }

    private Map<String, String> answered(OpenView view, Delivery delivery) {
        if (!delivery.acknowledged()) {
            return shown(view, Map.of("", TROUBLE));
        }
        if (delivery.answer().isBlank()) {
            views.close(view);
            return Map.of();
        }
        JsonNode answer = delivery.json();
        try {
            return act(view, answer);
        } catch (ApiRefusal refused) {
            return shown(view, Map.of("", TROUBLE + " (" + refused.body() + ")"));
        }
    }

    private Map<String, String> act(OpenView view, JsonNode answer) {
        switch (answer.path("response_action").asString("")) {
            case "clear" -> views.clear(view.owner());
            case "update" -> views.redraw(view, ViewMethods.checked(answer.path("view"), "modal"));
            case "push" -> views.push(view.owner(), ViewMethods.checked(answer.path("view"), "modal"));
            case "errors" -> {
                return errors(view, answer.path("errors"));
            }
            default -> throw new ApiRefusal("invalid_response_action");
        }
        return Map.of();
    }

    /** Errors stand at input blocks alone, each named by its block id. */
    private Map<String, String> errors(OpenView view, JsonNode errors) {
        Set<String> inputs = new java.util.HashSet<>();
        ViewFields.of(view.blocks()).stream().filter(ViewFields.Field::isInput).forEach(f -> inputs.add(f.blockId()));
        Map<String, String> byBlock = new HashMap<>();
        for (Map.Entry<String, JsonNode> error : errors.properties()) {
            if (!inputs.contains(error.getKey())) {
                throw new ApiRefusal("invalid_error_block_id " + error.getKey());
            }
            byBlock.put(error.getKey(), error.getValue().asString(""));
        }
        if (byBlock.isEmpty()) {
            throw new ApiRefusal("no_errors");
        }
        return shown(view, byBlock);
    }

    private Map<String, String> shown(OpenView view, Map<String, String> errors) {
        views.find(view.id()).ifPresent(now -> views.put(now.withErrors(errors)));
        return errors;
    }

    /** What Slack's client checks before it sends anything. */
    private static Map<String, String> mistakes(OpenView view) {
        Map<String, String> mistakes = new HashMap<>();
        for (ViewFields.Field field : ViewFields.of(view.blocks())) {
            JsonNode entry = view.state().path(field.blockId()).path(field.actionId());
            if (field.isInput()
                    && !ViewFields.filled(entry)
                    && !field.block().path("optional").asBoolean(false)) {
                mistakes.put(field.blockId(), "Please complete this required field.");
            }
            int length = entry.path("value").asString("").length();
            int most = field.element().path("max_length").asInt(3000);
            if (field.isInput() && length > most) {
                mistakes.put(field.blockId(), "This is too long by " + (length - most) + " characters.");
            }
        }
        return mistakes;
    }
}
