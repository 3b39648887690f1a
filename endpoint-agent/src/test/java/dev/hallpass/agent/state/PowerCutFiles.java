package dev.hallpass.agent.state;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A disk with a cache that is lost when the power goes before its n-th change: what was not forced may never have been. */
final class PowerCutFiles implements FileLayer {
    private final Map<Path, Content> names;
    private Map<Path, Content> namesOnDisk;
    private int changesLeft = Integer.MAX_VALUE;

    PowerCutFiles() {
        this(Map.of());
    }

    private PowerCutFiles(Map<Path, Content> onDisk) {
        this.names = new HashMap<>(onDisk);
        this.namesOnDisk = Map.copyOf(onDisk);
    }

    void cutBeforeChange(int number) {
        changesLeft = number - 1;
    }

    boolean isCut() {
        return changesLeft < 0;
    }

    /**
     * The disk after the power has come back.
     *
     * @param renamesHadArrived whether names reached the disk before anybody asked for it, which a disk may do
     */
    PowerCutFiles afterwards(boolean renamesHadArrived) {
        Map<Path, Content> kept = new HashMap<>();
        (renamesHadArrived ? names : namesOnDisk).forEach((name, content) -> kept.put(name, content.lost()));
        return new PowerCutFiles(kept);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        Content content = names.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return content.cached;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        spend();
        names.put(file, new Content(content, new byte[0]));
    }

    @Override
    public void force(Path file) throws IOException {
        spend();
        Content content = names.get(file);
        content.onDisk = content.cached;
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        spend();
        names.put(to, names.remove(from));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        spend();
        namesOnDisk = Map.copyOf(names);
    }

    private void spend() throws IOException {
        changesLeft--;
        if (isCut()) {
            throw new IOException("no power");
        }
    }

    private static final class Content {
        private final byte[] cached;
        private byte[] onDisk;

        Content(byte[] cached, byte[] onDisk) {
            this.cached = cached;
            this.onDisk = onDisk;
        }

        Content lost() {
            return new Content(onDisk, onDisk);
        }
    }
}
