package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop;

class RequestTest {
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
    void saysOneLineForTheHelpdesk() {
        assertThat(desk.laptop().run("request").out())
                .startsWith("/otp device N1B7-FWZ3 on LT-0042 for corp\\maria\n")
                .contains("23 November 2026", "Europe/Bucharest", "Helpdesk, +49 30 1234");
        assertThat(desk.laptop().run("request", "--device", "bcqm-e1ka").out())
                .startsWith("/otp device BCQM-E1KA on LT-0042 for corp\\maria\n");
    }

    @Test
    void asksForAllDevicesWhereSeveralAreBlocked() throws IOException {
        desk.laptop().plug(Laptop.STICK, "{\"name\":\"\",\"vid\":\"0abc\",\"pid\":\"def1\",\"serial\":\"\"}");

        assertThat(desk.laptop().run("request").out())
                .startsWith("/otp devices on LT-0042 for corp\\maria\n")
                .contains("--device");
    }

    @Test
    void tellsAMistypedDeviceCode() {
        assertThat(desk.laptop().json("request", "--device", "N1B7-FWZ4").field("code"))
                .isEqualTo("slip");
        assertThat(desk.laptop().json("request", "--device", "N1B7").field("code"))
                .isEqualTo("malformed");
    }
}
