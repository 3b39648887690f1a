package dev.hallpass.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A protected computer: the shipped {@code hallpass-agent.jar}, each command a process of its own. */
final class Laptop {
    private static final Path JAR = Path.of("..", "endpoint-agent", "target", "hallpass-agent.jar")
            .toAbsolutePath()
            .normalize();
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "-r", "-n");

    private final Path folder;
    private final Path devices;

    private Laptop(Path folder, Path devices) {
        this.folder = folder;
        this.devices = devices;
    }

    /** A laptop with two devices attached, on which {@code corp\maria} is logged in. */
    static Laptop in(Path folder) {
        Path devices = folder.resolveSibling(folder.getFileName() + "-devices.json");
        try {
            Files.writeString(devices, """
                    [{"name": "KINGSTON DT50", "vid": "0951", "pid": "1666", "serial": "60A44C413FAEE2B1"},
                     {"name": "No-name stick", "vid": "0abc", "pid": "def1", "serial": ""}]
                    """);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Laptop(folder, devices);
    }

    /** What a command printed, and how it ended. */
    record Ran(int exit, String out, String errors) {}

    Ran run(String... words) {
        return run(List.of(), "", words);
    }

    /** In a network namespace of its own, where not even the loopback is up. */
    Ran runWithoutNetwork(String... words) {
        return run(WITHOUT_NETWORK, "", words);
    }

    Path folder() {
        return folder;
    }

    private Ran run(List<String> before, String input, String... words) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--state",
                folder.toString(),
                "--devices",
                devices.toString(),
                "--users",
                "corp\\maria"));
        command.addAll(List.of(words));
        return finished(command, input);
    }

    private Ran finished(List<String> command, String input) {
        try {
            Path out = Files.createTempFile(folder.toAbsolutePath().getParent(), "agent", ".out");
            Path errors = Files.createTempFile(folder.toAbsolutePath().getParent(), "agent", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (var typed = process.getOutputStream()) {
                typed.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the agent did not end: " + command);
            }
            return new Ran(process.exitValue(), Files.readString(out), Files.readString(errors));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
