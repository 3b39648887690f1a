package dev.hallpass.app.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.hallpass.agent.command.CommandLineRunner;
import dev.hallpass.agent.command.Outside;

/** The agent in this process, on a machine whose clock, up-time, users and devices the test moves. */
public final class TravellingLaptop {
    private static final Map<String, String> DEVICES = Map.of("KINGSTON DT50", """
            {"name": "KINGSTON DT50", "vid": "0951", "pid": "1666", "serial": "60A44C413FAEE2B1"}""", "No-name stick", """
            {"name": "No-name stick", "vid": "0abc", "pid": "def1", "serial": ""}""");

    private final Path folder;
    private final Path system;
    private final Set<String> devices = new TreeSet<>();
    private List<String> users = List.of("corp\\maria");
    private Instant now;
    private Duration up = Duration.ofHours(1);

    /** With nothing plugged in, and {@code corp\maria} logged in. */
    public TravellingLaptop(Path folder, Instant now) {
        this.folder = folder;
        this.system = folder.resolveSibling(folder.getFileName() + "-system");
        this.now = now;
        writeUpTime();
    }

    /** The machine stays on until that moment. */
    public void stayOnUntil(Instant later) {
        up = up.plus(Duration.between(now, later));
        now = later;
        writeUpTime();
    }

    /** The machine stays on for so long. */
    public void stayOnFor(Duration length) {
        stayOnUntil(now.plus(length));
    }

    /** Somebody sets the wall clock, forward or back; no time passes. */
    public void turnClock(Duration by) {
        now = now.plus(by);
    }

    /** These users are logged in, and nobody else. */
    public void logIn(List<String> names) {
        users = List.copyOf(names);
    }

    /** Plugs in {@code KINGSTON DT50} or {@code No-name stick}. */
    public void plugIn(String device) {
        if (!DEVICES.containsKey(device)) {
            throw new IllegalArgumentException("there are " + DEVICES.keySet());
        }
        devices.add(device);
    }

    public void pullOut(String device) {
        if (!devices.remove(device)) {
            throw new IllegalArgumentException(device + " is not plugged in");
        }
    }

    /** What the server handed over, as it lies in the state folder. */
    public String bundle() {
        try {
            return Files.readString(folder.resolve("bundle.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As if its state file were deleted. */
    public void loseState() {
        try {
            Files.delete(folder.resolve("state.json"));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private void writeUpTime() {
        write(system.resolve("proc/sys/kernel/random/boot_id"), "7f3c1d52-0000-4000-8000-000000000001\n");
        write(system.resolve("proc/uptime"), up.toSeconds() + ".00 0.00\n");
    }

    private Path attached() {
        return write(
                system.resolve("devices.json"),
                devices.stream().map(DEVICES::get).collect(Collectors.joining(",", "[", "]")));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Runs one command and returns what it printed, as JSON. */
    public String run(String... words) {
        List<String> line = new ArrayList<>(List.of("--json"));
        line.addAll(List.of(words));
        return ran(line);
    }

    /** Runs one command and returns the words that it printed. */
    public String runAsAPerson(String... words) {
        return ran(List.of(words));
    }

    private String ran(List<String> words) {
        List<String> line = new ArrayList<>(List.of("--state", folder.toString(), "--users", String.join(",", users)));
        line.addAll(List.of("--devices", attached().toString()));
        line.addAll(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        Outside outside = new Outside(
                Clock.fixed(now, ZoneId.of("Europe/Bucharest")),
                new SecureRandom(),
                Locale.ENGLISH,
                new ByteArrayInputStream(new byte[0]),
                printer,
                printer,
                "hallpass",
                folder.resolveSibling("nobody"),
                system);
        new CommandLineRunner(outside).run(line.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }
}
