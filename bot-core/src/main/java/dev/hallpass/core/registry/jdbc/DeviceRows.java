package dev.hallpass.core.registry.jdbc;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.hallpass.core.registry.Device;
import dev.hallpass.engine.terms.ComputerId;

/** The devices that computers report: each once, under the code that it has everywhere. */
final class DeviceRows {
    /** Characters, each of which may take two places: a compatible form can be longer than the name. */
    private static final int LONGEST_KEY = 255;

    private final JdbcClient jdbc;
    private final WordIndex words;

    DeviceRows(JdbcClient jdbc, WordIndex words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    void attached(List<Device> devices) {
        // In one order everywhere, so that two computers with the same devices do not wait for each other.
        devices.stream()
                .sorted(Comparator.comparing(device -> device.code().symbols()))
                .forEach(this::attached);
    }

    private void attached(Device device) {
        Optional<Before> before = jdbc.sql("select name, last_computer from device where code = ?")
                .param(device.code().symbols())
                .query((row, number) -> new Before(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("last_computer")).map(ComputerId::new)))
                .optional();
        jdbc.sql(
                        before.isPresent()
                                ? "update device set name = ?, name_key = ?, vid = ?, pid = ?, serial = ?, last_computer = ?,"
                                        + " last_seen = ? where code = ?"
                                : "insert into device (name, name_key, vid, pid, serial, last_computer, last_seen, code)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(device.name())
                .param(nameKey(device.name()))
                .param(device.vid())
                .param(device.pid())
                .param(device.serial())
                .param(device.lastComputer().map(ComputerId::value).orElse(null))
                .param(Rows.at(device.lastSeen()))
                .param(device.code().symbols())
                .update();
        if (before.isEmpty() || !before.get().name().equals(device.name())) {
            Set<String> found = new LinkedHashSet<>(SearchWords.ofName(device.name()));
            found.addAll(SearchWords.ofName(device.code().written()));
            words.put(Indexed.DEVICES, device.code().symbols(), found);
        } else if (!before.get().lastComputer().equals(device.lastComputer())) {
            words.moved(Indexed.DEVICES, device.code().symbols());
        }
    }

    private record Before(String name, Optional<ComputerId> lastComputer) {}

    /** How names of devices are compared. */
    static String nameKey(String name) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return key.substring(0, key.offsetByCodePoints(0, Math.min(LONGEST_KEY, key.codePointCount(0, key.length()))));
    }
}
