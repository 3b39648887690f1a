package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.HookLog;
import dev.hallpass.agent.standin.Laptop.Call;
import dev.hallpass.engine.terms.PresetDuration;
import tools.jackson.databind.JsonNode;

class HooksTest {
    @TempDir
    private Path home;

    private Desk desk;
    private HookLog hooks;

    @BeforeEach
    void enrolsALaptopWithHooks() throws IOException {
        desk = Desk.in(home);
        hooks = new HookLog(desk.laptop().state());
    }

    @AfterEach
    void stopsTheServer() {
        desk.close();
    }

    @Test
    void tellsWhatAGrantOpened() {
        desk.laptop().run("redeem", stick());

        assertThat(hooks.calls())
                .singleElement()
                .satisfies(
                        call -> assertThat(call.toString())
                                .isEqualTo(
                                        "{\"hook\":\"on-grant\",\"grant\":\"1\",\"scope\":\"device\",\"device\":\"N1B7-FWZ3\","
                                                + "\"from\":\"2026-11-23T12:02:11Z\",\"until\":\"2026-11-23T13:02:11Z\","
                                                + "\"computer\":\"LT-0042\",\"devices\":\"block\",\"transfers\":\"block\","
                                                + "\"attached\":[{\"name\":\"Kingston DT50\",\"vid\":\"0951\",\"pid\":\"1666\","
                                                + "\"serial\":\"60A44C413FAEE2B1\",\"code\":\"N1B7-FWZ3\",\"allowed\":true}]}"));
    }

    @Test
    void callsHooksWhenTheStateIsSafe() {
        desk.laptop().run("redeem", stick());

        assertThat(desk.file("state-seen-by-hook.json").at("/state/ledger/spent"))
                .hasSize(1);
    }

    @Test
    void tellsEachGrantOnce() {
        desk.laptop().run("redeem", stick());
        desk.laptop().run("status");
        desk.laptop().run("end");
        desk.laptop().run("status");

        assertThat(hooks.names()).containsExactly("on-grant 1", "on-end 1");
        assertThat(hooks.calls().get(1).at("/attached/0/allowed").asBoolean()).isFalse();
    }

    @Test
    void tellsNothingOfAGrantThatWaits() throws IOException {
        String code = desk.codes().between(Desk.NOON.plusSeconds(469), Desk.NOON.plusSeconds(769));
        desk.laptop().run("redeem", code);
        assertThat(hooks.calls()).isEmpty();

        desk.laptop().later(Duration.ofSeconds(500));
        desk.laptop().run("status");
        desk.laptop().later(Duration.ofSeconds(500));
        desk.laptop().run("status");
        assertThat(hooks.names()).containsExactly("on-grant 1", "on-end 1");
    }

    @Test
    void takesNothingFromAGrantThatStillRuns() throws IOException {
        desk.laptop().run("redeem", stick());
        desk.laptop().run("redeem", desk.codes().allDevices(PresetDuration.H4));
        desk.laptop().later(Duration.ofMinutes(61));
        desk.laptop().run("status");

        JsonNode end = hooks.calls().get(2);
        assertThat(end.get("hook").asString()).isEqualTo("on-end");
        assertThat(end.get("devices").asString()).isEqualTo("allow");
        assertThat(end.at("/attached/0/allowed").asBoolean()).isTrue();
    }

    @Test
    void closesWhatWasOpenWhenTheComputerEnrolsAgain() {
        desk.laptop().run("redeem", stick());
        desk.server().allowToken("again");
        desk.laptop().run("enrol", "--server", desk.server().url(), "--token", "again");

        assertThat(hooks.names()).containsExactly("on-grant 1", "on-end 1");
    }

    @Test
    void saysThatAHookFailedAndLeavesTheGrantAlone() throws IOException {
        hooks.install("on-grant", "exit 7");
        Call call = desk.laptop().json("redeem", stick());

        assertThat(call.field("outcome")).isEqualTo("opened");
        assertThat(call.err()).contains("on-grant", "exit code 7");
        Files.setPosixFilePermissions(
                desk.laptop().state().resolve("on-end"), PosixFilePermissions.fromString("rw-------"));
        assertThat(desk.laptop().run("end").err()).contains("on-end", "executable");
    }

    private String stick() {
        return desk.codes().device("0951", "1666", "60A44C413FAEE2B1");
    }
}
