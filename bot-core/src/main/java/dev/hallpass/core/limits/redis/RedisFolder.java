package dev.hallpass.core.limits.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import redis.embedded.core.ExecutableProvider;

/** The folder of an embedded Redis: its program, its settings, its data, and who uses it. */
final class RedisFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;
    private final FileChannel lock;
    private final Path program;

    private RedisFolder(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        endWhatWasLeftBehind();
        this.program =
                ExecutableProvider.newJarResourceProvider(path.toFile()).get().toPath();
    }

    /** Takes the folder for this process; the lock goes with the process, however it ends. */
    static RedisFolder open(Path data) throws IOException {
        Path path = Files.createDirectories(data).toRealPath();
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        FileChannel lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw inUse(path);
            }
        } catch (OverlappingFileLockException heldHere) {
            throw inUse(path);
        }
        return new RedisFolder(path, lock);
    }

    private static IOException inUse(Path path) {
        return new IOException(
                "Another Hallpass uses " + path + ". End it, or give this one a hallpass.home of its own.");
    }

    Path path() {
        return path;
    }

    Path program() {
        return program;
    }

    /** Settings that only the owner can read: they hold the password. */
    Path writeSettings(String settings) throws IOException {
        Path file = path.resolve("redis.conf");
        Files.deleteIfExists(file);
        if (POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, settings);
    }

    Path pidFile() {
        return path.resolve("redis.pid");
    }

    /** Whether the running Redis is ours is told by its program, which lies in this folder. */
    void endWhatWasLeftBehind() throws IOException {
        Optional<ProcessHandle> left = pid().flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().filter(this::isOurs).isPresent());
        if (left.isPresent()) {
            LOG.info("Ending the embedded Redis.");
            end(left.get());
        }
    }

    private boolean isOurs(String command) {
        return Path.of(command).startsWith(path);
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile(), UTF_8).strip();
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            process.destroyForcibly();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("The lock goes with the process.", e);
        }
    }
}
