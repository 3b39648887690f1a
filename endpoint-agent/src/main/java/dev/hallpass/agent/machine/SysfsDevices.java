package dev.hallpass.agent.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The USB devices that the Linux kernel shows in sysfs; hubs, the root ones too, are left out. */
public final class SysfsDevices implements Devices {
    private static final String HUB_CLASS = "09";

    private final Path root;

    /**
     * Reads below a folder.
     *
     * @param root a folder laid out like {@code /sys/bus/usb/devices}; where it is missing, nothing is attached
     */
    public SysfsDevices(Path root) {
        this.root = root;
    }

    @Override
    public List<AttachedDevice> attached() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.sorted()
                    .map(SysfsDevices::device)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<AttachedDevice> device(Path folder) {
        Optional<String> vid = hex(folder.resolve("idVendor"));
        Optional<String> pid = hex(folder.resolve("idProduct"));
        if (vid.isEmpty()
                || pid.isEmpty()
                || text(folder.resolve("bDeviceClass")).equals(HUB_CLASS)) {
            return Optional.empty();
        }
        String name = (text(folder.resolve("manufacturer")) + " " + text(folder.resolve("product"))).strip();
        return Optional.of(new AttachedDevice(name, vid.get(), pid.get(), text(folder.resolve("serial"))));
    }

    private static Optional<String> hex(Path attribute) {
        return Optional.of(text(attribute)).filter(AttachedDevice::isIdentifier);
    }

    /** A device may go while it is read: then it is not attached. */
    private static String text(Path attribute) {
        try {
            return new String(Files.readAllBytes(attribute), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
