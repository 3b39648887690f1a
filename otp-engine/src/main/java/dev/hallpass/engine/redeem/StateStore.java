package dev.hallpass.engine.redeem;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Where an endpoint keeps its bundle and its state. An implementation must hold a lock that excludes every other
 * process and thread, and must write so that after a crash at any point there is either the old state or the new one,
 * whole and on the disk.
 */
public interface StateStore {

    /** Waits for the exclusive lock, which lasts until the result is closed. */
    Held hold() throws IOException;

    /** The store while its lock is held. */
    interface Held extends Closeable {
        /** What is there. Damage is a value; only a disk that cannot be read throws. */
        Load load() throws IOException;

        /** Replaces the state in one atomic write; when this returns, the state is safe on the disk. */
        void write(EndpointState state) throws IOException;

        /**
         * Replaces both: first the state as {@link #write(EndpointState)} does, then the bundle the same way. A crash
         * between them leaves a state newer than its bundle, which is no damage.
         */
        void write(EndpointBundle bundle, EndpointState state) throws IOException;

        /** Lets go of the lock. */
        @Override
        void close() throws IOException;
    }

    /** What a store holds. */
    sealed interface Load {
        /** No bundle: this computer was never enrolled. */
        record NotEnrolled() implements Load {}

        /** Both can be read. Whether they go together, the engine decides. */
        record Loaded(EndpointBundle bundle, EndpointState state) implements Load {}

        /** A bundle, but no state. */
        record Missing(EndpointBundle bundle) implements Load {}

        /**
         * Something is there that cannot be read.
         *
         * @param bundle the bundle, where only the state is damaged
         */
        record Damaged(Optional<EndpointBundle> bundle) implements Load {}
    }
}
