package dev.hallpass.agent.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of small files, each of which is replaced as a whole: a reader sees the old or the new one, also after a crash. */
public final class StateFolder {
    private static final String LOCK = "lock";
    private static final String HOOKS_LOCK = "hooks.lock";

    private final Path path;
    private final FileLayer files;

    private StateFolder(Path path, FileLayer files) {
        this.path = path;
        this.files = files;
    }

    /**
     * A folder on the disk; it is not made before something is kept in it.
     *
     * @param path where
     * @return the folder
     */
    public static StateFolder at(Path path) {
        return new StateFolder(path, new DiskFiles());
    }

    static StateFolder at(Path path, FileLayer files) {
        return new StateFolder(path, files);
    }

    /**
     * Where it is.
     *
     * @return its path, as given
     */
    public Path path() {
        return path;
    }

    /**
     * Makes it, for its owner alone (mode 0700), where it is missing.
     *
     * @throws IOException when it cannot be made
     */
    public void create() throws IOException {
        DiskFiles.createFolder(path);
    }

    /**
     * Whether it is there.
     *
     * @return whether there is such a folder
     */
    public boolean exists() {
        return Files.isDirectory(path);
    }

    /**
     * Waits for the right to change it, and takes it.
     *
     * @return the right, given back by closing it
     * @throws IOException when the folder is missing or may not be written
     */
    public Held lock() throws IOException {
        return FolderLock.take(path.resolve(LOCK))::close;
    }

    /**
     * Waits for the right to call hooks, and takes it: a second one, so that a hook may ask this agent something.
     *
     * @return the right, given back by closing it
     * @throws IOException when the folder is missing or may not be written
     */
    public Held lockHooks() throws IOException {
        return FolderLock.take(path.resolve(HOOKS_LOCK))::close;
    }

    /**
     * Reads one of its files.
     *
     * @param name the file's name
     * @return its content, or empty where there is no such file
     * @throws IOException when it cannot be read
     */
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(files.read(path.resolve(name)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /**
     * Replaces one of its files in one durable step: temp file, fsync, rename, fsync of the folder.
     *
     * @param name the file's name
     * @param content its new content
     * @throws IOException when it failed; the file then holds the old or the new content
     */
    public void write(String name, byte[] content) throws IOException {
        Path temp = path.resolve(name + ".new");
        files.write(temp, content);
        files.force(temp);
        files.rename(temp, path.resolve(name));
        files.forceFolder(path);
    }

    /** The right to change a state folder. */
    public interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
