package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop.Call;
import tools.jackson.databind.JsonNode;

class UsageTest {
    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void enrolsALaptop() throws IOException {
        desk = Desk.in(home);
    }

    @AfterEach
    void stopsTheServer() {
        desk.close();
    }

    @Test
    void endsWith64OnWrongUsage() {
        assertThat(desk.laptop().exactly("").exit()).isEqualTo(64);
        assertThat(desk.laptop().run("open").exit()).isEqualTo(64);
        assertThat(desk.laptop().run("enrol").exit()).isEqualTo(64);
        assertThat(desk.laptop()
                        .run("enrol", "--server", "http://example.org", "--token", "x")
                        .exit())
                .isEqualTo(64);
        assertThat(desk.laptop()
                        .run("enrol", "--server", desk.server().url(), "--token", "a b")
                        .exit())
                .isEqualTo(64);
        assertThat(desk.laptop().run("count", "many").exit()).isEqualTo(64);
        assertThat(desk.laptop().run("count", "--", "-1").exit()).isEqualTo(64);
        assertThat(desk.laptop().run("end", "first").exit()).isEqualTo(64);
        assertThat(desk.laptop().exactly("", "--users", "", "status").exit()).isEqualTo(64);
    }

    @Test
    void explainsItself() {
        assertThat(desk.laptop().exactly("", "--help").exit()).isZero();
        assertThat(desk.laptop().exactly("", "redeem", "--help").out()).contains("Redeem a code", "--state", "--json");
        assertThat(desk.laptop().exactly("", "--version").exit()).isZero();
    }

    @Test
    void takesGlobalOptionsBeforeTheCommandToo() {
        Call call = desk.laptop()
                .exactly(
                        "",
                        "--json",
                        "--state",
                        desk.laptop().state().toString(),
                        "--devices",
                        home + "/devices.json",
                        "devices");

        assertThat(call.json().get("devices").get(0).get("name").asString()).isEqualTo("Kingston DT50");
    }

    @Test
    void saysThatADefaultFolderIsADemonstration() {
        assertThat(desk.laptop().exactly("", "status").err()).contains("demonstration", ".hallpass-agent");
        assertThat(desk.laptop().run("status").err()).isEmpty();
    }

    @Test
    void printsAndKeepsNoSecret() throws IOException {
        String code = desk.codes().allDevices();
        List<Call> calls = new ArrayList<>();
        for (String command : List.of("status", "devices", "request", "sync", "end")) {
            calls.add(desk.laptop().run(command));
            calls.add(desk.laptop().json(command));
        }
        calls.add(desk.laptop().json("redeem", code));
        JsonNode bundle = desk.file("bundle.json");
        String state = Files.readString(desk.laptop().state().resolve("state.json"), StandardCharsets.UTF_8);

        for (String secret : List.of(
                bundle.get("computerKey").asString(),
                bundle.get("receiptKey").asString(),
                bundle.get("token").asString(),
                code,
                code.replace("-", ""))) {
            assertThat(calls).noneMatch(call -> (call.out() + call.err()).contains(secret));
            assertThat(state).doesNotContain(secret);
        }
    }
}
