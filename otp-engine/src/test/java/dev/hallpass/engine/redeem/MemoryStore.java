package dev.hallpass.engine.redeem;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Keeps bundle and state in memory, under a lock that excludes every other thread; can fail at its n-th write. */
public final class MemoryStore implements StateStore {
    private final Semaphore lock = new Semaphore(1);
    private Load content = new Load.NotEnrolled();
    private int writes;
    private int failingWrite = Integer.MAX_VALUE;
    private boolean writesBeforeFailing;

    @Override
    public Held hold() {
        lock.acquireUninterruptibly();
        return new Locked();
    }

    /** What is there now. */
    public Load content() {
        return content;
    }

    /** Puts something there, past the engine. */
    public void put(Load load) {
        content = load;
    }

    EndpointState state() {
        return ((Load.Loaded) content).state();
    }

    EndpointBundle bundle() {
        return ((Load.Loaded) content).bundle();
    }

    int writes() {
        return writes;
    }

    /** The n-th write from now on fails, before or after it has reached the disk. */
    void failAt(int nth, boolean afterWriting) {
        failingWrite = writes + nth;
        writesBeforeFailing = afterWriting;
    }

    void work() {
        failingWrite = Integer.MAX_VALUE;
    }

    private void replace(EndpointBundle bundle, EndpointState state) throws IOException {
        writes++;
        boolean fails = writes >= failingWrite;
        if (!fails || writesBeforeFailing && writes == failingWrite) {
            content = new Load.Loaded(bundle, state);
        }
        if (fails) {
            throw new IOException("The disk is full.");
        }
    }

    private final class Locked implements Held {
        @Override
        public Load load() {
            return content;
        }

        @Override
        public void write(EndpointState state) throws IOException {
            replace(bundle(), state);
        }

        @Override
        public void write(EndpointBundle bundle, EndpointState state) throws IOException {
            replace(bundle, state);
        }

        @Override
        public void close() {
            lock.release();
        }
    }
}
