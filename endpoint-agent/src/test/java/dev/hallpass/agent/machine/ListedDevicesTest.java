package dev.hallpass.agent.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedDevicesTest {
    @TempDir
    private Path folder;

    @Test
    void readsAListOfDevices() throws IOException {
        Devices devices = listed("[{\"name\": \"DT50\", \"vid\": \"0951\", \"pid\": \"16AB\", \"serial\": \"60A\"}]");

        assertThat(devices.attached()).containsExactly(new AttachedDevice("DT50", "0951", "16ab", "60A"));
    }

    @Test
    void takesADeviceWithoutNameAndSerialNumber() throws IOException {
        Devices devices = listed("[{\"vid\": \"0abc\", \"pid\": \"def1\", \"serial\": null}]");

        assertThat(devices.attached()).containsExactly(new AttachedDevice("", "0abc", "def1", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[{\"vid\": \"951\", \"pid\": \"1666\"}]", "[1]", "[{\"vid\": \"0951\"", "null"})
    void namesTheFileThatItCannotUnderstand(String content) throws IOException {
        Devices devices = listed(content);

        assertThatIOException().isThrownBy(devices::attached).withMessageContaining("devices.json");
    }

    @Test
    void doesNotTakeAMissingFileForNoDevices() {
        assertThatIOException().isThrownBy(new ListedDevices(folder.resolve("missing.json"))::attached);
    }

    private Devices listed(String content) throws IOException {
        return new ListedDevices(Files.writeString(folder.resolve("devices.json"), content));
    }
}
