package dev.hallpass.core.keys.file;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** A file that nobody but its owner may open, where the file system has such a thing. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ALONE = Set.of(OWNER_READ, OWNER_WRITE);

    private final Path path;
    private final Path folder;

    PrivateFile(Path path) {
        this.path = path.toAbsolutePath();
        // Only the root of a file system is in no folder, and the root is no file.
        this.folder = Objects.requireNonNullElse(this.path.getParent(), this.path);
    }

    Path path() {
        return path;
    }

    /** Whether group or others have any right to it. */
    boolean isTooOpen() throws IOException {
        return hasPermissions(path)
                && Files.getPosixFilePermissions(path).stream()
                        .anyMatch(right -> !right.name().startsWith("OWNER_"));
    }

    /** Makes it whole or not at all; what stood there before is replaced at once. */
    void write(byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(path.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(unfinished, options, rights())) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (hasPermissions(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] rights() throws IOException {
        return hasPermissions(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path existing) throws IOException {
        return Files.getFileStore(existing).supportsFileAttributeView("posix");
    }
}
