package dev.hallpass.agent.state;

import java.io.IOException;
import java.nio.file.Path;

/** The few file operations of which an atomic, durable write is made; an own type, so that a test can fail each one. */
interface FileLayer {
    /**
     * Reads a whole file.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    byte[] read(Path file) throws IOException;

    /** Writes a file, for its owner alone, in place of what stood there; durable only after {@link #force}. */
    void write(Path file, byte[] content) throws IOException;

    /** Returns when a file's content is on the disk (fsync). */
    void force(Path file) throws IOException;

    /** Lets a name stand for another file in one step: a reader sees the old or the new content. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when a folder's names are on the disk (fsync of the folder). */
    void forceFolder(Path folder) throws IOException;
}
