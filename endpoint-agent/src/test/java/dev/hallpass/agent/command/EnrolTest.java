package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop;
import dev.hallpass.agent.standin.Laptop.Call;
import tools.jackson.databind.JsonNode;

class EnrolTest {
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
    void enrolsWithATokenFromStandardInput() {
        assertThat(desk.server().enrolments().get(0).toString())
                .contains("\"computerName\":\"lt-0042\"", "\"Europe/Bucharest\"", "corp\\\\maria", "60A44C413FAEE2B1");
    }

    @Test
    void keepsTheStateForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(desk.laptop().state())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(desk.laptop().state())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsTheBundleWithTheFieldsThatTheServerSent() throws IOException {
        JsonNode bundle = desk.file("bundle.json");

        assertThat(bundle.propertyNames())
                .containsExactly(
                        "computerId",
                        "computerName",
                        "epoch",
                        "computerKey",
                        "receiptKey",
                        "userKeys",
                        "previous",
                        "universal",
                        "timeZone",
                        "organisationTimeZone",
                        "contact",
                        "transferLimit",
                        "policy",
                        "revoked",
                        "acknowledgedRedemptions",
                        "serverTime",
                        "token",
                        "agent");
        assertThat(bundle.get("computerKey").asString()).matches("[0-9a-f]{128}");
        assertThat(bundle.get("agent").propertyNames()).containsExactly("server", "generation");
    }

    @Test
    void becomesAnotherComputerWhenItEnrolsAgain() throws IOException {
        desk.laptop().run("redeem", desk.codes().allDevices());
        String before = desk.file("bundle.json").get("computerId").asString();
        desk.server().allowToken("again");

        assertThat(desk.laptop()
                        .run("enrol", "--server", desk.server().url(), "--token", "again")
                        .exit())
                .isZero();
        assertThat(desk.file("bundle.json").get("computerId").asString()).isNotEqualTo(before);
        assertThat(desk.laptop().json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("blocked");
    }

    @Test
    void keepsItsEndpointWhenATokenIsRefused() {
        Call call = desk.laptop().json("enrol", "--server", desk.server().url(), "--token", "wrong");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.field("message")).contains("Ask your administrator for a new one");
        assertThat(desk.laptop().json("redeem", desk.codes().allDevices()).field("outcome"))
                .isEqualTo("opened");
    }

    @Test
    void doesNotUseUpATokenWhenTheFolderCannotBeMade() throws IOException {
        Laptop other = new Laptop(home.resolve("other"), Desk.NOON);
        Files.writeString(other.state(), "a file");
        desk.server().allowToken("again");

        assertThat(other.run("enrol", "--server", desk.server().url(), "--token", "again")
                        .exit())
                .isEqualTo(1);
        assertThat(desk.server().enrolments()).hasSize(1);
    }
}
