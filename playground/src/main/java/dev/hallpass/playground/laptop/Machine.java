package dev.hallpass.playground.laptop;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hallpass.agent.command.CommandLineRunner;
import dev.hallpass.agent.command.Outside;
import dev.hallpass.agent.machine.AttachedDevice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A computer on which the real agent runs, each call as on a command line. Its disk is a folder, with what the agent
 * reads of a kernel in it: host name, boot id, up-time.
 */
final class Machine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path disk;
    private final Clock wall;
    private final String user;
    private final Clock real;
    private final Instant booted;
    private final SecureRandom random = new SecureRandom();

    /** One call: how it ended, and what it printed. */
    record Call(int exit, String out, String err) {
        List<String> lines() {
            return Stream.concat(err.lines(), out.lines()).collect(Collectors.toList());
        }

        JsonNode json() {
            return JSON.readTree(out.isBlank() ? "{}" : out);
        }
    }

    /**
     * Boots it.
     *
     * @param disk its folder
     * @param wall its clock, which can be turned
     * @param real a clock that nobody turns, for the up-time
     */
    Machine(Path disk, Plan plan, Clock wall, Clock real) {
        this.disk = disk;
        this.wall = wall;
        this.real = real;
        this.user = plan.user();
        this.booted = real.instant();
        try {
            Files.createDirectories(disk.resolve("proc/sys/kernel/random"));
            Files.writeString(disk.resolve("proc/sys/kernel/hostname"), plan.name() + "\n");
            Files.writeString(disk.resolve("proc/sys/kernel/random/boot_id"), UUID.randomUUID() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Says what is plugged in. */
    void attach(List<AttachedDevice> devices) {
        write("devices.json", JSON.writeValueAsString(devices));
    }

    /** Runs the agent with a line on its standard input. */
    Call run(String typed, String... words) {
        Duration up = Duration.between(booted, real.instant());
        write("proc/uptime", "%d.%02d 0.00%n".formatted(up.toSeconds(), up.toMillisPart() / 10));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Outside outside = new Outside(
                wall,
                random,
                Locale.UK,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "hallpass-agent",
                disk,
                disk);
        int exit = new CommandLineRunner(outside).run(all(words));
        return new Call(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String[] all(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--state", disk.resolve("state").toString()));
        all.addAll(List.of("--devices", disk.resolve("devices.json").toString(), "--users", user));
        return all.toArray(String[]::new);
    }

    private void write(String file, String content) {
        try {
            Files.writeString(disk.resolve(file), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
