package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.agent.standin.Desk;
import tools.jackson.databind.JsonNode;

class SyncTest {
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
    void reportsARedemptionUntilItIsAcknowledged() {
        desk.laptop().run("redeem", desk.codes().device("0951", "1666", "60A44C413FAEE2B1"));
        desk.server().acknowledge(false);
        desk.laptop().run("sync");
        desk.server().acknowledge(true);
        desk.laptop().run("sync");
        desk.laptop().run("sync");

        JsonNode first = desk.server().syncs().get(0).at("/redemptions/0");
        assertThat(first.propertyNames()).containsExactly("id", "fp", "status", "at", "until", "scope", "slot");
        assertThat(first.get("status").asString()).isEqualTo("opened");
        assertThat(first.get("scope").asString()).isEqualTo("device");
        assertThat(desk.server().syncs().get(1).get("redemptions"))
                .isEqualTo(desk.server().syncs().get(0).get("redemptions"));
        assertThat(desk.server().syncs().get(2).get("redemptions").isEmpty()).isTrue();
    }

    @Test
    void leavesAGrantAloneAtASync() {
        desk.laptop().run("redeem", desk.codes().allDevices());
        desk.laptop().run("sync");

        assertThat(desk.laptop().json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("allowed");
    }

    @Test
    void endsAGrantThatASyncRevokes() throws IOException {
        desk.laptop().run("redeem", desk.codes().allDevices());
        String fp =
                desk.file("state.json").at("/state/ledger/spent/0/fingerprint").asString();
        desk.server().change(bundle -> {
            bundle.withArray("revoked").add(fp);
            return bundle;
        });
        desk.laptop().run("sync");

        assertThat(desk.laptop().json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("blocked");
        desk.laptop().run("sync");
        assertThat(desk.server().syncs().get(1).at("/acknowledgedRevocations/0").asString())
                .isEqualTo(fp);
    }

    @Test
    void closesTheWayToTheServerAboveTheTransferLimit() {
        desk.server().change(bundle -> {
            bundle.putObject("transferLimit")
                    .put("enabled", true)
                    .put("bytes", 1000)
                    .put("intervalHours", 2);
            return bundle;
        });
        desk.laptop().run("sync");
        assertThat(desk.laptop().run("count", "1000").exit()).isZero();

        assertThat(desk.laptop().json("count", "1").field("code")).isEqualTo("transfer-limit-reached");
        assertThat(desk.laptop().json("sync").exit()).isEqualTo(2);
        assertThat(desk.laptop().json("redeem", desk.codes().limitReset()).field("scope"))
                .isEqualTo("transfer-limit-reset");
        assertThat(desk.laptop().json("sync").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"computerKey", "receiptKey", "policy", "serverTime", "timeZone", "contact", "revoked"})
    void changesNothingForABundleThatLacksAField(String field) throws IOException {
        byte[] before = Files.readAllBytes(desk.laptop().state().resolve("bundle.json"));
        desk.server().change(bundle -> {
            bundle.remove(field);
            return bundle;
        });

        assertThat(desk.laptop().json("sync").field("message")).contains("\"" + field + "\"");
        assertThat(desk.laptop().state().resolve("bundle.json")).hasBinaryContent(before);
    }
}
