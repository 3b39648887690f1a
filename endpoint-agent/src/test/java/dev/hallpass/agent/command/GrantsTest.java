package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop.Call;
import dev.hallpass.engine.terms.PresetDuration;
import tools.jackson.databind.JsonNode;

class GrantsTest {
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
    void waitsForTheStartOfAnInterval() throws IOException {
        Instant start = Instant.parse("2026-11-23T14:00:00Z");
        Call call = desk.laptop().json("redeem", desk.codes().between(start, start.plusSeconds(7200)));

        assertThat(call.exit()).isZero();
        assertThat(call.field("outcome")).isEqualTo("waiting");
        assertThat(call.field("message")).contains("opens at", "16:00");
        desk.laptop().later(Duration.ofHours(2));
        assertThat(desk.laptop().json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("allowed");
    }

    @Test
    void showsDevicesUntilWhenTheyAreAllowed() {
        assertThat(desk.laptop().run("devices").out()).contains("N1B7-FWZ3  Kingston DT50  blocked");
        desk.laptop().run("redeem", desk.codes().allDevices());

        assertThat(desk.laptop().run("devices").out()).contains("allowed until 23 Nov 2026, 15:02 Europe/Bucharest");
        JsonNode device = desk.laptop().json("devices").json().get("devices").get(0);
        assertThat(device.get("code").asString()).isEqualTo("N1B7-FWZ3");
        assertThat(device.get("until").asString()).isEqualTo("2026-11-23T13:02:11Z");
    }

    @Test
    void letsGrantsBeAUnion() throws IOException {
        desk.laptop().run("redeem", desk.codes().allDevices(PresetDuration.H4));
        desk.laptop().run("redeem", desk.codes().device("0951", "1666", "60A44C413FAEE2B1"));
        desk.laptop().later(Duration.ofMinutes(61));

        assertThat(desk.laptop().json("devices").json().at("/devices/0/until").asString())
                .isEqualTo("2026-11-23T16:02:11Z");
    }

    @Test
    void givesAccessBackEarly() {
        desk.laptop().run("redeem", desk.codes().allDevices());
        Call end = desk.laptop().json("end");

        assertThat(end.exit()).isZero();
        assertThat(end.field("receipt")).startsWith("R-");
        assertThat(desk.laptop().run("devices").out()).contains("blocked");
        assertThat(desk.laptop().run("end").exit()).isEqualTo(2);
    }

    @Test
    void wantsToKnowWhichOfSeveralGrantsToEnd() {
        desk.laptop().run("redeem", desk.codes().allDevices());
        desk.laptop().run("redeem", desk.codes().transfers());

        assertThat(desk.laptop().run("end").out()).contains("1, 2");
        assertThat(desk.laptop().run("end", "2").out()).contains("all file transfers");
        assertThat(desk.laptop().run("end", "7").exit()).isEqualTo(2);
    }

    @Test
    void saysHowItStands() throws IOException {
        desk.laptop().run("redeem", desk.codes().allDevices());
        assertThat(desk.laptop().run("status").out())
                .contains("This is LT-0042", "Grant 1: all devices, until", "Devices: allowed until", "Last sync:");
        desk.laptop().later(Duration.ofHours(2));

        JsonNode status = desk.laptop().json("status").json().get("status");
        assertThat(status.at("/grants/0/phase").asString()).isEqualTo("time-over");
        assertThat(status.at("/rights/devices").asString()).isEqualTo("block");
        assertThat(status.get("clock").asString()).isEqualTo("right");
        assertThat(status.get("waitingReports").asInt()).isEqualTo(1);
    }
}
