package dev.hallpass.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LaunchTest {
    private static Launch read(String... arguments) {
        return Launch.read(List.of(arguments), Optional.empty());
    }

    @Test
    void servesThisMachineAloneOnPort8080WhenNothingIsSaid() {
        assertThat(read())
                .isEqualTo(new Launch(Path.of("./hallpass-playground-data"), false, "127.0.0.1", 8080, List.of()));
    }

    @Test
    void keepsForSpringWhatIsNotItsOwn() {
        Launch launch = read("--server.port=8081", "--reset", "--debug", "--hallpass.home=/tmp/x");

        assertThat(launch).isEqualTo(new Launch(Path.of("/tmp/x"), true, "127.0.0.1", 8081, List.of("--debug")));
    }

    @Test
    void prefersTheArgumentToTheEnvironment() {
        assertThat(Launch.read(List.of(), Optional.of("9000")).port()).isEqualTo(9000);
        assertThat(Launch.read(List.of("--server.port=9001"), Optional.of("9000"))
                        .port())
                .isEqualTo(9001);
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = somebody.getLocalPort();

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> read("--server.port=" + port).needsFreePort())
                    .withMessageContaining("Port " + port + " is taken")
                    .withMessageContaining("--server.port=" + (port + 1));
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String wrong : List.of("http", "70000", "-1", "")) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> read("--server.port=" + wrong))
                    .withMessageContaining("--server.port=8081");
        }
    }
}
