package dev.hallpass.slack.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Slack's rules for block elements (Block Kit reference, elements): fields, lengths, counts. */
final class ElementRules {
    private static final Set<String> COMMON = Set.of("action_id", "confirm", "focus_on_load", "placeholder");
    private static final Map<String, Rule> RULES = new HashMap<>();

    /** The fields a type must and may have besides the common ones, and what else holds for it. */
    private record Rule(Set<String> required, Set<String> optional, Consumer<Spot> more) {}

    static {
        rule("button", Set.of("text"), Set.of("url", "value", "style", "accessibility_label"), ElementRules::button);
        rule("overflow", Set.of("options"), Set.of(), e -> TextRules.options(e, 5));
        rule(
                "static_select",
                Set.of(),
                Set.of("options", "option_groups", "initial_option"),
                ElementRules::staticChoice);
        rule(
                "multi_static_select",
                Set.of(),
                Set.of("options", "option_groups", "initial_options", "max_selected_items"),
                ElementRules::staticChoice);
        rule("external_select", Set.of(), Set.of("initial_option", "min_query_length"), ElementRules::initialOption);
        rule(
                "multi_external_select",
                Set.of(),
                Set.of("initial_options", "min_query_length", "max_selected_items"),
                e -> {});
        rule("users_select", Set.of(), Set.of("initial_user"), e -> {});
        rule("multi_users_select", Set.of(), Set.of("initial_users", "max_selected_items"), e -> {});
        rule(
                "conversations_select",
                Set.of(),
                Set.of("initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter"),
                e -> {});
        rule("channels_select", Set.of(), Set.of("initial_channel", "response_url_enabled"), e -> {});
        rule("radio_buttons", Set.of("options"), Set.of("initial_option"), e -> TextRules.markedOptions(e, 10));
        rule("checkboxes", Set.of("options"), Set.of("initial_options"), e -> TextRules.markedOptions(e, 10));
        rule("datepicker", Set.of(), Set.of("initial_date"), e -> pattern(e, "initial_date", "\\d{4}-\\d\\d-\\d\\d"));
        rule(
                "timepicker",
                Set.of(),
                Set.of("initial_time", "timezone"),
                e -> pattern(e, "initial_time", "([01]\\d|2[0-3]):[0-5]\\d"));
        rule("datetimepicker", Set.of(), Set.of("initial_date_time"), e -> pattern(e, "initial_date_time", "\\d{10}"));
        rule(
                "plain_text_input",
                Set.of(),
                Set.of("initial_value", "multiline", "min_length", "max_length", "dispatch_action_config"),
                ElementRules::textInput);
        rule("email_text_input", Set.of(), Set.of("initial_value", "dispatch_action_config"), e -> {});
        rule("url_text_input", Set.of(), Set.of("initial_value", "dispatch_action_config"), e -> {});
        rule(
                "number_input",
                Set.of("is_decimal_allowed"),
                Set.of("initial_value", "min_value", "max_value", "dispatch_action_config"),
                e -> {});
    }

    private ElementRules() {}

    private static void rule(String type, Set<String> required, Set<String> optional, Consumer<Spot> more) {
        RULES.put(type, new Rule(required, optional, more));
    }

    static void check(Spot element, Set<String> allowed) {
        String type = element.string("type");
        Rule rule = RULES.get(type);
        if (rule == null || !allowed.contains(type)) {
            element.at("type").complain("unsupported type: " + type);
            return;
        }
        Set<String> optional = new java.util.HashSet<>(rule.optional());
        optional.addAll(COMMON);
        element.fields(rule.required(), optional);
        element.length("action_id", 1, 255);
        TextRules.plain(element, "placeholder", 150);
        TextRules.confirm(element);
        rule.more().accept(element);
    }

    private static void button(Spot button) {
        TextRules.plain(button, "text", 75);
        button.length("value", 0, 2000);
        button.length("url", 0, 3000);
        button.length("accessibility_label", 0, 75);
        if (button.has("style") && !Set.of("primary", "danger").contains(button.string("style"))) {
            button.at("style").complain("must be a valid enum value");
        }
    }

    private static void staticChoice(Spot select) {
        if (select.has("options") == select.has("option_groups")) {
            select.complain("exactly one of options and option_groups is required");
        }
        if (select.has("options")) {
            TextRules.options(select, 100);
        }
        if (select.has("option_groups")) {
            TextRules.groups(select);
        }
        initialOption(select);
        initialAmongOptions(select);
    }

    private static void initialOption(Spot select) {
        if (select.has("initial_option")) {
            TextRules.option(select.at("initial_option"), (s, length) -> TextRules.plain(s, "text", length));
        }
    }

    private static void initialAmongOptions(Spot select) {
        if (!select.has("initial_option") || !select.has("options")) {
            return;
        }
        for (var option : select.node().path("options")) {
            if (option.equals(select.node().path("initial_option"))) {
                return;
            }
        }
        select.at("initial_option").complain("must be one of the options");
    }

    private static void textInput(Spot input) {
        input.length("initial_value", 0, 3000);
        for (String field : new String[] {"min_length", "max_length"}) {
            int value = input.node().path(field).asInt(1);
            if (value < 0 || value > 3000) {
                input.at(field).complain("must be from 0 to 3000");
            }
        }
        int most = input.node().path("max_length").asInt(3000);
        if (input.string("initial_value").length() > most) {
            input.at("initial_value").complain("must be no longer than max_length");
        }
    }

    private static void pattern(Spot element, String field, String regex) {
        if (element.has(field) && !element.node().path(field).asString("").matches(regex)) {
            element.at(field).complain("failed to match the pattern");
        }
    }
}
