package dev.hallpass.core.limits.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of {@code redis-server}. Where there is a shell, it runs under one that waits for the end of its own input,
 * which this process holds open: so Redis ends with this process even when that is killed.
 */
final class RedisProcess {
    private static final Logger LOG = LoggerFactory.getLogger(RedisProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String UNTIL_INPUT_ENDS = "exec 3<&0; \"$0\" \"$1\" </dev/null 3<&- & redis=$!;"
            + " (cat; kill $redis) <&3 >/dev/null 2>&1 & wait $redis";

    private final RedisFolder folder;
    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private RedisProcess(RedisFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it and waits until it answers. */
    static RedisProcess start(RedisFolder folder, int port, String password) throws IOException {
        Path settings = folder.writeSettings(settings(folder, port, password));
        Process process = new ProcessBuilder(command(folder, settings))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .start();
        RedisProcess redis = new RedisProcess(folder, process);
        redis.listen();
        redis.awaitReady();
        return redis;
    }

    private static List<String> command(RedisFolder folder, Path settings) {
        String program = folder.program().toString();
        return endsWithThisProcess()
                ? List.of(SHELL.toString(), "-c", UNTIL_INPUT_ENDS, program, settings.toString())
                : List.of(program, settings.toString());
    }

    /** Whether it does even when this process is killed. */
    static boolean endsWithThisProcess() {
        return Files.isExecutable(SHELL);
    }

    /** Written through within a second; a change of one line a second is all that a power cut can take. */
    private static String settings(RedisFolder folder, int port, String password) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s"
                appendonly yes
                appendfsync everysec
                save ""
                daemonize no
                """.formatted(port, password, folder.path(), folder.pidFile());
    }

    private void listen() {
        Thread listener = new Thread(this::readOutput, "hallpass-embedded-redis-output");
        listener.setDaemon(true);
        listener.start();
    }

    private void readOutput() {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("{}", line);
                if (!ready.isDone()) {
                    said.append(line).append('\n');
                }
                if (line.contains("Ready to accept connections")) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            LOG.debug("The output of Redis has ended.", e);
        }
        ready.completeExceptionally(new IOException("redis-server ended at its start: " + said));
    }

    private void awaitReady() throws IOException {
        try {
            ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            end();
            throw new IOException("redis-server was not ready within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while redis-server started", e);
        }
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
        letTheShellGo();
    }

    private void letTheShellGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("The shell has gone already.", e);
        }
    }

    /** Asks it to write what it holds and go; ends it by force when it does not. */
    void end() {
        try {
            letTheShellGo();
            folder.endWhatWasLeftBehind();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
