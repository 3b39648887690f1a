package dev.hallpass.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/** The folder of everything that is kept, held by one playground at a time. */
final class Home implements AutoCloseable {
    /** Its presence says that the folder is a playground's, and may be emptied by {@code --reset}. */
    private static final String MARK = "playground.lock";

    private final Path folder;
    private final FileChannel mark;

    private Home(Path folder, FileChannel mark) {
        this.folder = folder;
        this.mark = mark;
    }

    /**
     * Takes the folder, made when absent.
     *
     * @param reset whether what is in it is forgotten; only a playground's own folder is ever emptied
     * @throws CannotStart when another playground holds it, or it is somebody else's
     */
    static Home open(Path folder, boolean reset) {
        try {
            boolean ours = Files.exists(folder.resolve(MARK));
            if (!ours && Files.isDirectory(folder) && !isEmpty(folder)) {
                throw new CannotStart(folder + " holds something that no playground made: name another folder with"
                        + " --hallpass.home=FOLDER.");
            }
            Files.createDirectories(folder);
            Home home = new Home(folder, lock(folder.resolve(MARK)));
            if (reset) {
                home.forget();
            }
            return home;
        } catch (IOException unusable) {
            throw new CannotStart(folder + " cannot be used (" + unusable.getMessage() + "): name another folder with"
                    + " --hallpass.home=FOLDER.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (held(channel) == null) {
            channel.close();
            throw new CannotStart("Another playground uses " + file.getParent()
                    + ": stop it, or name another folder with --hallpass.home=FOLDER.");
        }
        return channel;
    }

    private static @Nullable FileLock held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private void forget() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(folder.resolve(MARK))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException broken) throws IOException {
                if (!visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A place below the folder. */
    Path at(String name) {
        return folder.resolve(name);
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            mark.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
