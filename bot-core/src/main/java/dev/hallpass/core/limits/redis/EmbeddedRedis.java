package dev.hallpass.core.limits.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real {@code redis-server} for an installation without one: on a loopback port, behind a password made for this
 * start, with its data kept in a folder, so that form sessions survive a restart. It ends with this process, and is
 * started again should it end by itself.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(1);

    private final RedisFolder folder;
    private final int port;
    private final String password;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile RedisProcess process;

    private EmbeddedRedis(RedisFolder folder, int port, String password) throws IOException {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.process = RedisProcess.start(folder, port, password);
    }

    /**
     * Starts it, after one that an earlier process left behind in this folder has been ended.
     *
     * @param data where it keeps what it holds; made when it does not exist
     * @throws UncheckedIOException with a sentence when it cannot be started, or another process uses the folder
     */
    public static EmbeddedRedis start(Path data, SecureRandom random) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        try {
            RedisFolder folder = RedisFolder.open(data);
            EmbeddedRedis redis = new EmbeddedRedis(
                    folder, FreePort.onLoopback(), HexFormat.of().formatHex(secret));
            redis.watch();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, with the password: not for logs. */
    public URI url() {
        return URI.create("redis://:" + password + "@127.0.0.1:" + port);
    }

    private void watch() {
        Thread watch = new Thread(this::restartWhenItEnds, "hallpass-embedded-redis");
        watch.setDaemon(true);
        watch.start();
        if (!RedisProcess.endsWithThisProcess()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "hallpass-embedded-redis-end"));
        }
    }

    private void restartWhenItEnds() {
        try {
            process.awaitEnd();
            while (!closed.await(PAUSE_BEFORE_RESTART.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The embedded Redis has ended by itself and is started again.");
                restart();
                process.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restart() {
        if (closed.getCount() == 0) {
            return;
        }
        try {
            process = RedisProcess.start(folder, port, password);
        } catch (IOException e) {
            LOG.error("The embedded Redis cannot be started: {}", e.getMessage());
        }
    }

    /** Ends it; what it holds is on disk. */
    @Override
    public synchronized void close() {
        if (closed.getCount() == 0) {
            return;
        }
        closed.countDown();
        process.end();
        folder.close();
    }
}
