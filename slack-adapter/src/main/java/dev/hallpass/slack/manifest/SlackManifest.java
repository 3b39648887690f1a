package dev.hallpass.slack.manifest;

import java.net.URI;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.command.Shortcut;

/**
 * The manifest from which a workspace makes the app (docs.slack.dev, app manifest reference): the command from the
 * command table, the scopes that the adapter uses and no other, one path for everything.
 */
public final class SlackManifest {
    private static final String PATH = "/slack/events";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "channels:history",
            "chat:write",
            "commands",
            "groups:history",
            "im:history",
            "im:write",
            "usergroups:read",
            "users:read",
            "users:read.email");
    private static final List<String> EVENTS =
            List.of("app_home_opened", "app_mention", "message.channels", "message.groups", "message.im");

    private SlackManifest() {}

    /** What the bot token may do, in alphabetical order. */
    public static List<String> scopes() {
        return SCOPES;
    }

    /** The events that Slack shall send, in alphabetical order. */
    public static List<String> events() {
        return EVENTS;
    }

    /** The manifest as JSON for a bot at that public address, with a line end. */
    public static String json(URI publicUrl) {
        String url = publicUrl.toString().replaceAll("/+$", "") + PATH;
        JsonObject manifest = new JsonObject();
        manifest.add("display_information", displayed());
        manifest.add("features", features(url));
        manifest.add("oauth_config", object("scopes", object("bot", array(SCOPES))));
        manifest.add("settings", settings(url));
        return GSON.toJson(manifest) + "\n";
    }

    /** The same for Socket Mode, in which Slack calls no address. */
    public static String jsonForSocketMode() {
        JsonObject manifest =
                JsonParser.parseString(json(URI.create("https://none.invalid"))).getAsJsonObject();
        manifest.getAsJsonObject("features")
                .getAsJsonArray("slash_commands")
                .forEach(command -> command.getAsJsonObject().remove("url"));
        JsonObject settings = manifest.getAsJsonObject("settings");
        settings.getAsJsonObject("event_subscriptions").remove("request_url");
        settings.getAsJsonObject("interactivity").remove("request_url");
        settings.getAsJsonObject("interactivity").remove("message_menu_options_url");
        settings.addProperty("socket_mode_enabled", true);
        return GSON.toJson(manifest) + "\n";
    }

    private static JsonObject displayed() {
        JsonObject displayed = new JsonObject();
        displayed.addProperty("name", "Hallpass");
        displayed.addProperty("description", CommandTable.DESCRIPTION);
        displayed.addProperty("background_color", "#1f3a5f");
        return displayed;
    }

    private static JsonObject features(String url) {
        JsonObject home = new JsonObject();
        home.addProperty("home_tab_enabled", true);
        home.addProperty("messages_tab_enabled", true);
        home.addProperty("messages_tab_read_only_enabled", false);
        JsonObject bot = new JsonObject();
        bot.addProperty("display_name", "Hallpass");
        bot.addProperty("always_online", true);
        JsonArray commands = new JsonArray();
        commands.add(command(url));
        JsonObject features = object("app_home", home);
        features.add("bot_user", bot);
        features.add("shortcuts", shortcuts());
        features.add("slash_commands", commands);
        return features;
    }

    private static JsonArray shortcuts() {
        JsonArray shortcuts = new JsonArray();
        for (Shortcut one : Shortcut.values()) {
            JsonObject shortcut = new JsonObject();
            shortcut.addProperty("name", one.title());
            shortcut.addProperty("type", "global");
            shortcut.addProperty("callback_id", one.action());
            shortcut.addProperty("description", one.description());
            shortcuts.add(shortcut);
        }
        return shortcuts;
    }

    private static JsonObject command(String url) {
        JsonObject command = new JsonObject();
        command.addProperty("command", CommandTable.ROOT);
        command.addProperty("url", url);
        command.addProperty("description", CommandTable.DESCRIPTION);
        command.addProperty("usage_hint", CommandTable.USAGE_HINT);
        // Without this, people in a command arrive as the text of their names.
        command.addProperty("should_escape", true);
        return command;
    }

    private static JsonObject settings(String url) {
        JsonObject events = new JsonObject();
        events.addProperty("request_url", url);
        events.add("bot_events", array(EVENTS));
        JsonObject interactivity = new JsonObject();
        interactivity.addProperty("is_enabled", true);
        interactivity.addProperty("request_url", url);
        interactivity.addProperty("message_menu_options_url", url);
        JsonObject settings = object("event_subscriptions", events);
        settings.add("interactivity", interactivity);
        settings.addProperty("org_deploy_enabled", false);
        settings.addProperty("socket_mode_enabled", false);
        settings.addProperty("token_rotation_enabled", false);
        return settings;
    }

    private static JsonObject object(String name, com.google.gson.JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static JsonArray array(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
