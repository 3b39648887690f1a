package dev.hallpass.agent.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The real disk, until its n-th change: that one fails, and so does everything after it, as when a process dies. */
final class FailingFiles implements FileLayer {
    /** How the operation fails. */
    enum Failure {
        /** Nothing of it was done. */
        BEFORE,
        /** A write got half its bytes down; anything else is as before. */
        HALFWAY,
        /** All of it was done, and then it failed. */
        AFTER
    }

    private final FileLayer disk = new DiskFiles();
    private final Failure failure;
    private final int failsAt;
    private int changes;

    FailingFiles(int failsAt, Failure failure) {
        this.failsAt = failsAt;
        this.failure = failure;
    }

    boolean failed() {
        return changes >= failsAt;
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        byte[] half = Arrays.copyOf(content, content.length / 2);
        change(() -> disk.write(file, content), () -> disk.write(file, half));
    }

    @Override
    public void force(Path file) throws IOException {
        change(() -> disk.force(file), () -> {});
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        change(() -> disk.rename(from, to), () -> {});
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        change(() -> disk.forceFolder(folder), () -> {});
    }

    private void change(Step whole, Step half) throws IOException {
        changes++;
        if (changes < failsAt) {
            whole.take();
            return;
        }
        if (changes == failsAt && failure == Failure.AFTER) {
            whole.take();
        }
        if (changes == failsAt && failure == Failure.HALFWAY) {
            half.take();
        }
        throw new IOException("failed at change " + changes);
    }

    private interface Step {
        void take() throws IOException;
    }
}
