package dev.hallpass.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** The shipped {@code hallpass.jar} as a process of its own. */
final class RunningBot implements AutoCloseable {
    private static final Path JAR = Path.of("target", "hallpass.jar").toAbsolutePath();
    private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    private final Process process;
    private final URI url;
    private final Path log;

    private RunningBot(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home its home, which outlives it
     * @param settings such as {@code hallpass.time-zone=Europe/Berlin}
     */
    static RunningBot start(Path home, List<String> settings) {
        return start(home, freePort(), settings);
    }

    /** The same on a port that endpoints already know. */
    static RunningBot start(Path home, int port, List<String> settings) {
        return ready(launch(home, port, List.of(), settings));
    }

    /** The same with less to compile, for a bot that finds its universal chains computed. */
    static RunningBot startQuickly(Path home, int port, List<String> settings) {
        return ready(launch(home, port, FIRST_COMPILER, settings));
    }

    private static RunningBot ready(RunningBot bot) {
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> bot.isReady() || !bot.process.isAlive());
        if (!bot.process.isAlive()) {
            throw new AssertionError("the bot ended at start:\n" + bot.log());
        }
        return bot;
    }

    /** Starts it without waiting; for starts that are meant to fail. */
    static RunningBot launch(Path home, List<String> settings) {
        return launch(home, freePort(), FIRST_COMPILER, settings);
    }

    private static RunningBot launch(Path home, int port, List<String> compiler, List<String> settings) {
        Path log = home.resolveSibling(home.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC"));
        command.addAll(compiler);
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port, "--hallpass.home=" + home));
        settings.forEach(setting -> command.add("--" + setting));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new RunningBot(process, URI.create("http://127.0.0.1:" + port), log);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    URI url() {
        return url;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path logFile() {
        return log;
    }

    boolean isReady() {
        return get("/actuator/health/readiness") == 200;
    }

    int get(String path) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Waits for a start that is meant to fail, and returns the exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the bot did not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** As a machine's end stops it: nothing is finished. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** As an operator stops it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
