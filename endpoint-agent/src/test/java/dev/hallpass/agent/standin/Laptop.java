package dev.hallpass.agent.standin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import java.util.UUID;

import dev.hallpass.agent.command.CommandLineRunner;
import dev.hallpass.agent.command.Outside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A computer with an agent: its clocks, its devices and its disk are the test's to change. */
public final class Laptop {
    /** The stick of the format's vectors: N1B7-FWZ3. */
    public static final String STICK =
            "{\"name\":\"Kingston DT50\",\"vid\":\"0951\",\"pid\":\"1666\",\"serial\":\"60A44C413FAEE2B1\"}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final ZoneId zone = ZoneId.of("Europe/Bucharest");
    private volatile Instant wall;
    private Duration up = Duration.ofHours(1);
    private String bootId = "boot-1";
    private String users = "corp\\maria";

    public Laptop(Path home, Instant now) throws IOException {
        this.home = home;
        this.wall = now;
        Files.createDirectories(home.resolve("root/proc/sys/kernel/random"));
        Files.writeString(home.resolve("root/proc/sys/kernel/hostname"), "lt-0042\n");
        writeRunningTime();
        plug(STICK);
    }

    /** What one call printed, and how it ended. */
    public record Call(int exit, String out, String err) {
        public JsonNode json() {
            return JSON.readTree(out);
        }

        public String field(String name) {
            return json().get(name).asString();
        }
    }

    public Path state() {
        return home.resolve("state");
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return wall;
            }
        };
    }

    /** Time passes, as it does. */
    public void later(Duration time) throws IOException {
        wall = wall.plus(time);
        up = up.plus(time);
        writeRunningTime();
    }

    /** Somebody sets the clock. */
    public void setClock(Instant time) {
        wall = time;
    }

    public void restart() throws IOException {
        bootId = "boot-" + UUID.randomUUID();
        up = Duration.ofSeconds(20);
        writeRunningTime();
    }

    public void plug(String... devices) throws IOException {
        Path next = home.resolve("devices.json.new");
        Files.writeString(next, "[" + String.join(",", devices) + "]");
        Files.move(next, home.resolve("devices.json"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    public void logIn(String names) {
        users = names;
    }

    public Call run(String... words) {
        return type("", words);
    }

    public Call json(String... words) {
        List<String> all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    /** A call whose standard input holds what somebody types. */
    public Call type(String typed, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--state", state().toString()));
        all.addAll(List.of("--devices", home.resolve("devices.json").toString()));
        all.addAll(List.of("--users", users));
        return exactly(typed, all.toArray(String[]::new));
    }

    /** A call with these words and no others. */
    public Call exactly(String typed, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Outside outside = new Outside(
                clock(),
                new SecureRandom(),
                Locale.UK,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "agent",
                home,
                home.resolve("root"));
        int exit = new CommandLineRunner(outside).run(words);
        return new Call(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void writeRunningTime() throws IOException {
        Path kernel = home.resolve("root/proc");
        Files.writeString(kernel.resolve("sys/kernel/random/boot_id"), bootId + "\n");
        Files.writeString(kernel.resolve("uptime"), up.toMillis() / 1000.0 + " 0.00\n");
    }
}
