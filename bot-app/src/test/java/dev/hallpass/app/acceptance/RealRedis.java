package dev.hallpass.app.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/** A redis-server process that can be stopped, started, frozen, thawed and emptied. */
final class RealRedis implements AutoCloseable {
    private final File program;
    private final int port;
    private Process process;

    private RealRedis(File program, int port) {
        this.program = program;
        this.port = port;
        this.process = launched();
    }

    static RealRedis start(Path folder) {
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            socket.close();
            return new RealRedis(
                    ExecutableProvider.newJarResourceProvider(folder.toFile()).get(), port);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private Process launched() {
        try {
            Process started = new ProcessBuilder(
                            program.getPath(), "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::answers);
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean answers() {
        try (RedisClient client = RedisClient.create(url())) {
            return "PONG".equals(client.ping());
        } catch (JedisException notYet) {
            return false;
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends it; what it held is lost. */
    void goAway() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    void comeBack() {
        process = launched();
    }

    /** It takes connections and says nothing. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void forgetEverything() {
        try (RedisClient client = RedisClient.create(url())) {
            client.flushAll();
        }
    }

    @Override
    public void close() {
        goAway();
    }
}
