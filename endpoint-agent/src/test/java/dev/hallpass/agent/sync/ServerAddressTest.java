package dev.hallpass.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hallpass.example.org",
                "https://hallpass.example.org:8443/otp/",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void takesHttpsAndPlainHttpToThisMachine(String typed) {
        assertThat(ServerAddress.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hallpass.example.org",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "https://maria@hallpass.example.org",
                "https://hallpass.example.org?x=1",
                "https://hallpass.example.org#x",
                "ftp://localhost",
                "hallpass.example.org",
                "https://",
                "",
                "https://bad host"
            })
    void refusesWhatWouldSendKeysInTheOpenOrIsNoAddress(String typed) {
        assertThat(ServerAddress.read(typed)).isEmpty();
    }

    @Test
    void keepsAPathBeforeTheContract() {
        ServerAddress address = ServerAddress.read("https://example.org/otp/").orElseThrow();

        assertThat(address.sync("3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21"))
                .hasToString("https://example.org/otp/api/v1/endpoints/3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21/sync");
    }
}
