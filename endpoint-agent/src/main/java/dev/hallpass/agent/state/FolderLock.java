package dev.hallpass.agent.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change the state folder: one holder at a time, among all processes of the machine and among the threads
 * of this one. The kernel gives it back when a process dies.
 */
final class FolderLock implements AutoCloseable {
    /** A file lock belongs to the whole process, so threads need one of their own. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private final FileChannel channel;

    private FolderLock(ReentrantLock threads, FileChannel channel) {
        this.threads = threads;
        this.channel = channel;
    }

    /** Waits until the lock is free and takes it. */
    static FolderLock take(Path file) throws IOException {
        ReentrantLock threads = THREADS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
        threads.lock();
        try {
            return new FolderLock(threads, locked(file));
        } catch (IOException | RuntimeException failed) {
            threads.unlock();
            throw failed;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, options, DiskFiles.mode("rw-------"));
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            threads.unlock();
        }
    }
}
