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

import dev.hallpass.agent.command.CommandLineRunner;
import dev.hallpass.agent.command.Outside;

/** The agent in this process, on a machine whose clock and up-time the test moves. */
final class TravellingLaptop {
    private final Path folder;
    private final Path system;
    private Instant now;
    private Duration up = Duration.ofHours(1);

    TravellingLaptop(Path folder, Instant now) {
        this.folder = folder;
        this.system = folder.resolveSibling(folder.getFileName() + "-system");
        this.now = now;
        writeUpTime();
    }

    /** The machine stays on until that moment. */
    void stayOnUntil(Instant later) {
        up = up.plus(Duration.between(now, later));
        now = later;
        writeUpTime();
    }

    private void writeUpTime() {
        try {
            Path bootId = system.resolve("proc/sys/kernel/random/boot_id");
            Files.createDirectories(bootId.getParent());
            Files.writeString(bootId, "7f3c1d52-0000-4000-8000-000000000001\n");
            Files.writeString(system.resolve("proc/uptime"), up.toSeconds() + ".00 0.00\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Runs one command and returns what it printed. */
    String run(String... words) {
        List<String> line = new ArrayList<>(List.of("--state", folder.toString(), "--users", "corp\\maria", "--json"));
        line.addAll(List.of(words));
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
