package dev.hallpass.agent.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SysfsDevicesTest {
    @TempDir
    private Path root;

    @BeforeEach
    void plugsInAStickBehindAHub() throws IOException {
        entry("usb1", "idVendor", "1d6b", "idProduct", "0002", "bDeviceClass", "09");
        entry("1-1", "idVendor", "0424", "idProduct", "2514", "bDeviceClass", "09");
        entry("1-1:1.0", "bInterfaceClass", "09");
        entry(
                "1-1.2",
                "idVendor",
                "0951",
                "idProduct",
                "1666",
                "bDeviceClass",
                "00",
                "manufacturer",
                "Kingston",
                "product",
                "DT50",
                "serial",
                "60A44C413FAEE2B1");
        entry("1-1.3", "idVendor", "0abc", "idProduct", "def1", "bDeviceClass", "00");
    }

    @Test
    void showsDevicesWithoutHubsAndInterfaces() throws IOException {
        assertThat(new SysfsDevices(root).attached())
                .containsExactly(
                        new AttachedDevice("Kingston DT50", "0951", "1666", "60A44C413FAEE2B1"),
                        new AttachedDevice("", "0abc", "def1", ""));
    }

    @Test
    void namesDevicesByTheirCode() throws IOException {
        assertThat(new SysfsDevices(root).attached())
                .extracting(device -> device.code().written())
                .containsExactly("N1B7-FWZ3", "BCQM-E1KA");
    }

    @Test
    void showsNothingWhereTheKernelShowsNothing() throws IOException {
        assertThat(new SysfsDevices(root.resolve("missing")).attached()).isEmpty();
    }

    @Test
    void leavesOutADeviceWhoseIdentifierIsNone() throws IOException {
        entry("1-9", "idVendor", "09", "idProduct", "1666");

        assertThat(new SysfsDevices(root).attached()).hasSize(2);
    }

    private void entry(String name, String... attributes) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        for (int i = 0; i < attributes.length; i += 2) {
            Files.writeString(folder.resolve(attributes[i]), attributes[i + 1] + "\n");
        }
    }
}
