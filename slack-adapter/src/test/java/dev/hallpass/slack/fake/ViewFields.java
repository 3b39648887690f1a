package dev.hallpass.slack.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interactive elements of a list of blocks, and what a person has entered in them, as Slack keeps it. */
final class ViewFields {
    private ViewFields() {}

    /** An element and the block around it. */
    record Field(JsonNode block, JsonNode element) {
        String blockId() {
            return block.path("block_id").asString("");
        }

        String actionId() {
            return element.path("action_id").asString("");
        }

        String type() {
            return element.path("type").asString("");
        }

        boolean isInput() {
            return block.path("type").asString("").equals("input");
        }

        /** Whether a change is told to the app at once. */
        boolean dispatches() {
            return !isInput() || block.path("dispatch_action").asBoolean(false);
        }
    }

    static List<JsonNode> elementsOf(JsonNode block) {
        List<JsonNode> elements = new ArrayList<>();
        if (block.has("element")) {
            elements.add(block.path("element"));
        }
        if (block.has("accessory")) {
            elements.add(block.path("accessory"));
        }
        if (block.path("type").asString("").equals("actions")) {
            block.path("elements").forEach(elements::add);
        }
        return elements;
    }

    static List<Field> of(JsonNode blocks) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode block : blocks) {
            elementsOf(block).forEach(element -> fields.add(new Field(block, element)));
        }
        return fields;
    }

    static Optional<Field> find(JsonNode blocks, String actionId) {
        return of(blocks).stream().filter(f -> f.actionId().equals(actionId)).findFirst();
    }

    /** Blocks with the ids that Slack gives where the app named none. */
    static JsonNode withIds(JsonNode blocks) {
        JsonNode named = blocks.deepCopy();
        int number = 0;
        for (JsonNode block : named) {
            number++;
            if (block instanceof ObjectNode object && !object.hasNonNull("block_id")) {
                object.put("block_id", "auto" + number);
            }
            int inner = 0;
            for (JsonNode element : elementsOf(block)) {
                inner++;
                if (element instanceof ObjectNode object && !object.hasNonNull("action_id")) {
                    object.put("action_id", "auto" + number + "." + inner);
                }
            }
        }
        return named;
    }

    /**
     * The state of freshly drawn blocks: what was entered before stays wherever block id, action id and type are the
     * same (a new initial value is then ignored, as in Slack); elsewhere the initial values stand.
     */
    static ObjectNode state(JsonNode blocks, JsonNode before) {
        ObjectNode values = Json.object();
        for (Field field : of(blocks)) {
            if (field.type().equals("button") || field.type().equals("overflow")) {
                continue;
            }
            JsonNode kept = before.path(field.blockId()).path(field.actionId());
            JsonNode value = kept.path("type").asString("").equals(field.type()) ? kept : initial(field.element());
            entry(values, field.blockId()).set(field.actionId(), value);
        }
        return values;
    }

    static ObjectNode entry(ObjectNode values, String blockId) {
        return values.get(blockId) instanceof ObjectNode object ? object : values.putObject(blockId);
    }

    /** The name under which Slack reports what was entered in an element of this type. */
    static String key(String type) {
        return switch (type) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "conversations_select" -> "selected_conversation";
            case "channels_select" -> "selected_channel";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            default -> "value";
        };
    }

    static boolean filled(JsonNode entry) {
        JsonNode value = entry.path(key(entry.path("type").asString("")));
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isArray() && value.isEmpty())
                && !(value.isString() && value.asString().isEmpty());
    }

    private static ObjectNode initial(JsonNode element) {
        String type = element.path("type").asString("");
        String key = key(type);
        JsonNode value = element.path(key.equals("value") ? "initial_value" : key.replace("selected", "initial"));
        ObjectNode entry = Json.object().put("type", type);
        if (value.isMissingNode()) {
            return type.equals("checkboxes") || type.startsWith("multi_")
                    ? (ObjectNode) entry.set(key, Json.array())
                    : entry.putNull(key);
        }
        entry.set(key, value);
        return entry;
    }
}
