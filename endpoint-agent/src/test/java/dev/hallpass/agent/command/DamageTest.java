package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop;
import dev.hallpass.agent.standin.Laptop.Call;

class DamageTest {
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
    void redeemsNothingWithADamagedStateUntilItHasSynced() throws IOException {
        Files.writeString(desk.laptop().state().resolve("state.json"), "{\"format\":1,\"sta");
        String code = desk.codes().allDevices();
        Call call = desk.laptop().json("redeem", code);

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.field("code")).isEqualTo("state-damaged");
        assertThat(call.field("next")).contains("hallpass-agent sync");
        assertThat(desk.laptop().run("sync").exit()).isZero();
        assertThat(desk.laptop().json("redeem", code).field("outcome")).isEqualTo("opened");
    }

    @Test
    void redeemsNothingWithoutAStateOrWithAnOlderOne() throws IOException {
        byte[] old = Files.readAllBytes(desk.laptop().state().resolve("state.json"));
        desk.laptop().run("sync");
        Files.write(desk.laptop().state().resolve("state.json"), old);
        assertThat(desk.laptop().json("redeem", desk.codes().allDevices()).field("code"))
                .isEqualTo("state-damaged");
        Files.delete(desk.laptop().state().resolve("state.json"));

        assertThat(desk.laptop().json("redeem", desk.codes().allDevices()).field("code"))
                .isEqualTo("state-damaged");
        assertThat(desk.laptop().run("status").exit()).isEqualTo(1);
    }

    @Test
    void tellsTheServerThatItsStateWasLostAndRefusesWhatTheServerSaysWasSpent() throws IOException {
        String code = desk.codes().allDevices();
        desk.laptop().run("redeem", code);
        String fp =
                desk.file("state.json").at("/state/ledger/spent/0/fingerprint").asString();
        Files.delete(desk.laptop().state().resolve("state.json"));
        desk.server().change(bundle -> {
            bundle.withArray("spent").addObject().put("fp", fp).put("at", "2026-11-23T09:30:00Z");
            return bundle;
        });
        desk.laptop().run("sync");

        assertThat(desk.server().syncs().get(0).get("stateLost").asBoolean()).isTrue();
        assertThat(desk.laptop().json("redeem", code).field("code")).isEqualTo("spent");
        desk.laptop().run("sync");
        assertThat(desk.server().syncs().get(1).get("stateLost").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "[]"})
    void saysThatADamagedBundleNeedsANewEnrolment(String content) throws IOException {
        Files.writeString(desk.laptop().state().resolve("bundle.json"), content);

        for (String command : List.of("redeem", "sync", "status", "devices", "request", "end", "count")) {
            Call call = command.equals("count")
                    ? desk.laptop().json("count", "1")
                    : desk.laptop().json(command);
            String code = command.equals("redeem") ? "malformed" : "state-damaged";
            assertThat(call.field("code")).as(command).isEqualTo(code);
        }
        assertThat(desk.laptop().json("redeem", desk.codes().allDevices()).exit())
                .isEqualTo(1);
        desk.server().allowToken("again");
        assertThat(desk.laptop()
                        .run("enrol", "--server", desk.server().url(), "--token", "again")
                        .exit())
                .isZero();
    }

    @Test
    void saysThatAnEmptyOrMissingFolderIsNotEnrolled() throws IOException {
        Laptop other = new Laptop(home.resolve("other"), Desk.NOON);
        for (String command : List.of("sync", "status", "devices", "request", "end", "run")) {
            Call call = other.json(command);
            assertThat(call.exit()).as(command).isEqualTo(1);
            assertThat(call.field("code")).as(command).isEqualTo("not-enrolled");
        }
        assertThat(other.json("redeem", desk.codes().allDevices()).field("code"))
                .isEqualTo("not-enrolled");
        assertThat(other.state()).doesNotExist();
    }

    @Test
    void saysSoWhenTheFolderCannotBeUsed() throws IOException {
        Laptop other = new Laptop(home.resolve("other"), Desk.NOON);
        Files.createDirectories(other.state().resolve("lock"));
        Call call = other.json("status");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.field("code")).isEqualTo("state-damaged");
        assertThat(call.field("next")).contains("Check the disk");
    }

    @Test
    void saysWhichDevicesFileCannotBeRead() throws IOException {
        Files.writeString(home.resolve("devices.json"), "[{]");
        Call call = desk.laptop().json("devices");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.json().get("code").isNull()).isTrue();
        assertThat(call.field("message")).contains("devices.json");
    }
}
