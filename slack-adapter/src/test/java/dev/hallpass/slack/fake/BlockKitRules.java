package dev.hallpass.slack.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What Slack documents that it refuses in messages and views. Lengths are counted in UTF-16 units, the strictest
 * reading of "characters".
 */
public final class BlockKitRules {
    /** Slack counts the text of all blocks of one message together; seen to end a little above 13,000. */
    static final int ALL_TEXT_OF_A_MESSAGE = 13_000;

    private static final int VIEW_BYTES = 250_000;
    private static final Set<String> OF_A_MODAL = Set.of(
            "blocks",
            "close",
            "submit",
            "private_metadata",
            "callback_id",
            "clear_on_close",
            "notify_on_close",
            "external_id",
            "submit_disabled");

    private BlockKitRules() {}

    /** The complaints about a message's blocks, in Slack's words; none when Slack would take them. */
    public static List<String> aboutMessage(JsonNode blocks) {
        List<String> complaints = new ArrayList<>();
        BlockRules.check(new Spot(blocks, "/blocks", complaints), 50);
        return complaints;
    }

    /** The complaints about a modal or home view, in Slack's words; none when Slack would take it. */
    public static List<String> aboutView(JsonNode view) {
        List<String> complaints = new ArrayList<>();
        Spot spot = new Spot(view, "/view", complaints);
        switch (view.path("type").asString("")) {
            case "modal" -> modal(spot);
            case "home" -> spot.fields(Set.of("blocks"), Set.of("private_metadata", "callback_id", "external_id"));
            default -> spot.at("type").complain("unsupported type: " + spot.string("type"));
        }
        spot.length("private_metadata", 0, 3000);
        spot.length("callback_id", 0, 255);
        spot.length("external_id", 0, 255);
        BlockRules.check(spot.at("blocks"), 100);
        return complaints;
    }

    static boolean tooLarge(JsonNode view) {
        return Json.write(view).getBytes(StandardCharsets.UTF_8).length > VIEW_BYTES;
    }

    static boolean tooMuchText(JsonNode blocks) {
        return characters(blocks) > ALL_TEXT_OF_A_MESSAGE;
    }

    private static int characters(JsonNode node) {
        int sum = node.path("text").isString() ? node.path("text").asString().length() : 0;
        for (JsonNode inner : node) {
            sum += characters(inner);
        }
        return sum;
    }

    private static void modal(Spot modal) {
        modal.fields(Set.of("title", "blocks"), OF_A_MODAL);
        TextRules.plain(modal, "title", 24);
        TextRules.plain(modal, "submit", 24);
        TextRules.plain(modal, "close", 24);
        int focused = 0;
        boolean input = false;
        for (JsonNode block : modal.node().path("blocks")) {
            input |= block.path("type").asString("").equals("input");
            focused += block.path("element").path("focus_on_load").asBoolean(false) ? 1 : 0;
            if (block.path("type").asString("").equals("markdown")) {
                modal.complain("unsupported type: markdown");
            }
        }
        if (input && !modal.has("submit")) {
            modal.complain("submit is required when an input block is within the blocks array");
        }
        if (focused > 1) {
            modal.complain("only one element may have focus_on_load");
        }
    }
}
