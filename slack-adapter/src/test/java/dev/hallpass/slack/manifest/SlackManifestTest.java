package dev.hallpass.slack.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.command.Shortcut;

class SlackManifestTest {
    private static final URI EXAMPLE = URI.create("https://hallpass.example.com");
    private static final Path COMMITTED_FOR_SOCKET_MODE = Path.of("manifest", "manifest-socket-mode.json");
    private static final Path COMMITTED = Path.of("manifest", "manifest.json");

    @Test
    void isWhatIsCommitted() throws IOException {
        assertThat(Files.readString(COMMITTED))
                .as("write what SlackManifest.json gives to %s", COMMITTED)
                .isEqualTo(SlackManifest.json(EXAMPLE));
    }

    @Test
    void declaresTheCommandOfTheTable() {
        JsonObject command = manifest()
                .getAsJsonObject("features")
                .getAsJsonArray("slash_commands")
                .get(0)
                .getAsJsonObject();
        assertThat(command.get("command").getAsString()).isEqualTo(CommandTable.ROOT);
        assertThat(command.get("should_escape").getAsBoolean()).isTrue();
        assertThat(command.get("url").getAsString()).isEqualTo("https://hallpass.example.com/slack/events");
    }

    @Test
    void turnsTheAppHomeOnAndWantsToKnowWhenItIsOpened() {
        JsonObject home = manifest().getAsJsonObject("features").getAsJsonObject("app_home");
        assertThat(home.get("home_tab_enabled").getAsBoolean()).isTrue();
        assertThat(SlackManifest.events()).contains("app_home_opened");
    }

    @Test
    void keepsToSlacksLengths() {
        JsonObject shown = manifest().getAsJsonObject("display_information");
        assertThat(shown.get("name").getAsString()).hasSizeLessThanOrEqualTo(35);
        assertThat(shown.get("description").getAsString()).hasSizeLessThanOrEqualTo(140);
        assertThat(CommandTable.ROOT).hasSizeLessThanOrEqualTo(32);
        assertThat(CommandTable.USAGE_HINT).hasSizeLessThanOrEqualTo(1000);
        assertThat(Shortcut.values()).allSatisfy(shortcut -> {
            assertThat(shortcut.title()).hasSizeLessThanOrEqualTo(24);
            assertThat(shortcut.description()).hasSizeLessThanOrEqualTo(150);
        });
    }

    @Test
    void toleratesAStrokeBehindTheAddress() {
        assertThat(SlackManifest.json(URI.create("https://hallpass.example.com/")))
                .isEqualTo(SlackManifest.json(EXAMPLE));
    }

    @Test
    void inSocketModeNamesNoAddress() throws IOException {
        String manifest = SlackManifest.jsonForSocketMode();
        assertThat(manifest).doesNotContain("url").doesNotContain("http");
        assertThat(JsonParser.parseString(manifest)
                        .getAsJsonObject()
                        .getAsJsonObject("settings")
                        .get("socket_mode_enabled")
                        .getAsBoolean())
                .isTrue();
        assertThat(Files.readString(COMMITTED_FOR_SOCKET_MODE)).isEqualTo(manifest);
    }

    private static JsonObject manifest() {
        return JsonParser.parseString(SlackManifest.json(EXAMPLE)).getAsJsonObject();
    }
}
