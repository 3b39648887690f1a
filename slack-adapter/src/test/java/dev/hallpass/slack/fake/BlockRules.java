package dev.hallpass.slack.fake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/** Slack's rules for blocks (Block Kit reference, blocks) in one list of them. */
final class BlockRules {
    private static final Set<String> BUTTON_LIKE = Set.of(
            "button",
            "overflow",
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "radio_buttons",
            "checkboxes",
            "datepicker",
            "timepicker",
            "datetimepicker");
    private static final Set<String> INPUT = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "radio_buttons",
            "checkboxes",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "plain_text_input",
            "email_text_input",
            "url_text_input",
            "number_input");
    private static final Map<String, Consumer<Spot>> RULES = Map.of(
            "section", BlockRules::section,
            "divider", block -> block.fields(Set.of(), Set.of("block_id")),
            "header", BlockRules::header,
            "context", BlockRules::context,
            "actions", BlockRules::actions,
            "input", BlockRules::input,
            "image", BlockRules::image,
            "rich_text", block -> block.fields(Set.of("elements"), Set.of("block_id")),
            "markdown", BlockRules::markdown);

    private BlockRules() {}

    static void check(Spot blocks, int most) {
        if (!blocks.node().isArray()) {
            blocks.complain("must be an array of blocks");
            return;
        }
        if (blocks.node().size() > most) {
            blocks.complain("no more than " + most + " items allowed");
        }
        TextRules.each(blocks, BlockRules::block);
        noTwoAlike(blocks);
    }

    private static void block(Spot block) {
        Consumer<Spot> rule = RULES.get(block.string("type"));
        if (rule == null) {
            block.at("type").complain("unsupported type: " + block.string("type"));
            return;
        }
        block.length("block_id", 1, 255);
        rule.accept(block);
    }

    /** Block ids are unique in the list, action ids in their block. */
    private static void noTwoAlike(Spot blocks) {
        Set<String> blockIds = new HashSet<>();
        for (int i = 0; i < blocks.node().size(); i++) {
            Spot block = blocks.at(i);
            if (block.has("block_id") && !blockIds.add(block.string("block_id"))) {
                block.complain("block_id already exists: " + block.string("block_id"));
            }
            Set<String> actionIds = new HashSet<>();
            for (JsonNode element : ViewFields.elementsOf(block.node())) {
                String id = element.path("action_id").asString("");
                if (!id.isEmpty() && !actionIds.add(id)) {
                    block.complain("action_id already exists: " + id);
                }
            }
        }
    }

    private static void section(Spot section) {
        section.fields(Set.of(), Set.of("block_id", "text", "fields", "accessory", "expand"));
        if (!section.has("text") && !section.has("fields")) {
            section.complain("missing required field: text or fields");
        }
        TextRules.any(section, "text", 3000);
        section.count("fields", 1, 10);
        TextRules.each(section.at("fields"), field -> TextRules.text(field, 2000, Set.of("plain_text", "mrkdwn")));
        if (section.has("accessory") && !section.at("accessory").string("type").equals("image")) {
            ElementRules.check(section.at("accessory"), BUTTON_LIKE);
        }
    }

    private static void header(Spot header) {
        header.fields(Set.of("text"), Set.of("block_id"));
        TextRules.plain(header, "text", 150);
    }

    private static void context(Spot context) {
        context.fields(Set.of("elements"), Set.of("block_id"));
        context.count("elements", 1, 10);
        TextRules.each(context.at("elements"), element -> {
            if (!element.string("type").equals("image")) {
                TextRules.text(element, 3000, Set.of("plain_text", "mrkdwn"));
            }
        });
    }

    private static void actions(Spot actions) {
        actions.fields(Set.of("elements"), Set.of("block_id"));
        actions.count("elements", 1, 25);
        TextRules.each(actions.at("elements"), element -> ElementRules.check(element, BUTTON_LIKE));
    }

    private static void input(Spot input) {
        input.fields(Set.of("label", "element"), Set.of("block_id", "hint", "optional", "dispatch_action"));
        TextRules.plain(input, "label", 2000);
        TextRules.plain(input, "hint", 2000);
        ElementRules.check(input.at("element"), INPUT);
    }

    private static void image(Spot image) {
        image.fields(Set.of("alt_text"), Set.of("block_id", "image_url", "slack_file", "title"));
        image.length("alt_text", 1, 2000);
        image.length("image_url", 1, 3000);
        TextRules.plain(image, "title", 2000);
    }

    private static void markdown(Spot markdown) {
        markdown.fields(Set.of("text"), Set.of("block_id"));
        markdown.length("text", 1, 12000);
    }
}
