package dev.hallpass.agent.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Devices named in a file, in place of what is plugged in: for tests, and for systems without sysfs. */
public final class ListedDevices implements Devices {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /**
     * Reads a file each time it is asked.
     *
     * @param file a JSON list of {@code {"name", "vid", "pid", "serial"}}
     */
    public ListedDevices(Path file) {
        this.file = file;
    }

    @Override
    public List<AttachedDevice> attached() throws IOException {
        JsonNode list = read();
        if (!list.isArray()) {
            throw new IOException(file + ": not a JSON list of devices");
        }
        List<AttachedDevice> devices = new ArrayList<>();
        for (JsonNode entry : list) {
            devices.add(device(entry));
        }
        return List.copyOf(devices);
    }

    private JsonNode read() throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException broken) {
            throw new IOException(file + ": not JSON", broken);
        }
    }

    private AttachedDevice device(JsonNode entry) throws IOException {
        return new AttachedDevice(
                text(entry, "name"), identifier(entry, "vid"), identifier(entry, "pid"), text(entry, "serial"));
    }

    private String identifier(JsonNode entry, String field) throws IOException {
        String digits = text(entry, field).toLowerCase(Locale.ROOT);
        if (!AttachedDevice.isIdentifier(digits)) {
            throw new IOException(file + ": \"" + field + "\" must be 4 hex digits");
        }
        return digits;
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asString("");
    }
}
