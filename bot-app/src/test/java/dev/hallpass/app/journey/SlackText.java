package dev.hallpass.app.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** What a reader sees of blocks: their texts without the signs that Slack keeps for itself. */
final class SlackText {
    private SlackText() {}

    static String of(String first, JsonNode blocks) {
        List<String> lines = new ArrayList<>(List.of(plain(first)));
        collect(blocks, lines);
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static void collect(JsonNode node, List<String> lines) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> inner : node.properties()) {
                if (inner.getKey().equals("text") && inner.getValue().isString()) {
                    lines.add(plain(inner.getValue().asString()));
                } else {
                    collect(inner.getValue(), lines);
                }
            }
        } else {
            node.forEach(inner -> collect(inner, lines));
        }
    }

    private static String plain(String written) {
        return written.replaceAll("<!date\\^[^|>]*\\|([^>]*)>", "$1")
                .replaceAll("<(?:https?|mailto):[^|>]*\\|([^>]*)>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("\u200b", "")
                .replace("*", "");
    }
}
