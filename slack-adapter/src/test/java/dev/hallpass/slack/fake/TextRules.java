package dev.hallpass.slack.fake;

import java.util.Set;
import java.util.function.BiConsumer;

/** Slack's rules for text objects, options and confirmation dialogs (Block Kit reference, composition objects). */
final class TextRules {
    private TextRules() {}

    /** A text object of either kind at {@code field}, when present. */
    static void any(Spot parent, String field, int most) {
        if (parent.has(field)) {
            text(parent.at(field), most, Set.of("plain_text", "mrkdwn"));
        }
    }

    /** A {@code plain_text} object at {@code field}, when present. */
    static void plain(Spot parent, String field, int most) {
        if (parent.has(field)) {
            text(parent.at(field), most, Set.of("plain_text"));
        }
    }

    static void text(Spot spot, int most, Set<String> kinds) {
        if (!spot.node().isObject()) {
            spot.complain("must be a text object");
            return;
        }
        String type = spot.string("type");
        if (!kinds.contains(type)) {
            spot.at("type").complain("unsupported type: " + type);
        }
        spot.fields(Set.of("text"), type.equals("mrkdwn") ? Set.of("verbatim") : Set.of("emoji"));
        spot.length("text", 1, most);
    }

    /** An option: text 75, value 150, description 75 characters. */
    static void option(Spot option, BiConsumer<Spot, Integer> textRule) {
        option.fields(Set.of("text", "value"), Set.of("description", "url"));
        textRule.accept(option, 75);
        any(option, "description", 75);
        option.length("value", 0, 150);
        option.length("url", 0, 3000);
    }

    static void options(Spot parent, int most) {
        parent.count("options", 1, most);
        each(parent.at("options"), o -> option(o, (s, length) -> plain(s, "text", length)));
    }

    /** Options whose text may be {@code mrkdwn}: check boxes and radio buttons. */
    static void markedOptions(Spot parent, int most) {
        parent.count("options", 1, most);
        each(parent.at("options"), o -> option(o, (s, length) -> any(s, "text", length)));
    }

    static void groups(Spot parent) {
        parent.count("option_groups", 1, 100);
        each(parent.at("option_groups"), group -> {
            group.fields(Set.of("label", "options"), Set.of());
            plain(group, "label", 75);
            options(group, 100);
        });
    }

    static void confirm(Spot parent) {
        if (!parent.has("confirm")) {
            return;
        }
        Spot confirm = parent.at("confirm");
        confirm.fields(Set.of("title", "text", "confirm", "deny"), Set.of("style"));
        plain(confirm, "title", 100);
        any(confirm, "text", 300);
        plain(confirm, "confirm", 30);
        plain(confirm, "deny", 30);
    }

    static void each(Spot list, java.util.function.Consumer<Spot> rule) {
        for (int i = 0; i < list.node().size(); i++) {
            rule.accept(list.at(i));
        }
    }
}
