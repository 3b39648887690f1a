package dev.hallpass.playground.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.hallpass.slack.fake.Change;
import dev.hallpass.slack.fake.SlackApp;
import dev.hallpass.slack.fake.Snapshot;
import dev.hallpass.slack.fake.Workspace;

/** Keeps the workspace in a file, written within a second of a change. */
public final class Keeper implements AutoCloseable {
    private static final int CALM_MILLIS = 500;

    private final Workspace workspace;
    private final Path file;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "workspace-keeper");
        made.setDaemon(true);
        return made;
    });

    private Keeper(Workspace workspace, Path file) {
        this.workspace = workspace;
        this.file = file;
    }

    /** Fills the workspace with what was kept, or with the cast, and keeps it from now on. */
    public static Keeper of(Workspace workspace, Path file, ZoneId zone) {
        Keeper keeper = new Keeper(workspace, file);
        if (Files.exists(file)) {
            workspace.restore(Snapshot.read(keeper.read()));
        } else {
            Cast.fill(workspace, SlackApp.complete().botUserId(), zone);
            keeper.write();
        }
        workspace.listen(keeper::changed);
        return keeper;
    }

    private void changed(Change change) {
        boolean kept = change.what() == Change.What.MESSAGE
                || change.what() == Change.What.CHANNEL
                || change.what() == Change.What.PEOPLE;
        if (kept && due.compareAndSet(false, true)) {
            thread.schedule(this::write, CALM_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized void write() {
        due.set(false);
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, workspace.snapshot().written());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        write();
    }
}
