package dev.hallpass.agent.state;

import java.io.IOException;
import java.util.Optional;

import dev.hallpass.engine.redeem.EndpointBundle;
import dev.hallpass.engine.redeem.EndpointState;
import dev.hallpass.engine.redeem.StateStore;

/**
 * The engine's store as two JSON files of a {@linkplain StateFolder state folder}. An endpoint that is enrolled keeps
 * the server and the token that it has; one that enrols anew gets both with its first bundle.
 */
public final class JsonStateStore implements StateStore {
    static final String BUNDLE = "bundle.json";
    static final String STATE = "state.json";

    private final StateFolder folder;
    private final Optional<ServerContact> fresh;

    private JsonStateStore(StateFolder folder, Optional<ServerContact> fresh) {
        this.folder = folder;
        this.fresh = fresh;
    }

    /**
     * The store of an endpoint as it is.
     *
     * @param folder where it lies
     * @return the store
     */
    public static JsonStateStore in(StateFolder folder) {
        return new JsonStateStore(folder, Optional.empty());
    }

    /**
     * The store of an endpoint that is being enrolled.
     *
     * @param folder where it lies; made where it is missing
     * @param contact what is written beside the first bundle
     * @return the store
     */
    public static JsonStateStore enrolling(StateFolder folder, ServerContact contact) {
        return new JsonStateStore(folder, Optional.of(contact));
    }

    /**
     * How the endpoint reaches its server.
     *
     * @return server and token, or empty where there is no bundle that can be read
     * @throws IOException when the disk cannot be read
     */
    public Optional<ServerContact> contact() throws IOException {
        return bundle().map(BundleFile::contact);
    }

    /**
     * What is there, without waiting for the lock: each file is replaced as a whole. The state may be one write newer
     * than the bundle, never older.
     *
     * @return what the store holds
     * @throws IOException when the disk cannot be read
     */
    public Load look() throws IOException {
        Optional<byte[]> bundleBytes = folder.read(BUNDLE);
        Optional<byte[]> stateBytes = folder.read(STATE);
        if (bundleBytes.isEmpty()) {
            return stateBytes.isEmpty() ? new Load.NotEnrolled() : new Load.Damaged(Optional.empty());
        }
        Optional<EndpointBundle> bundle = parsed(bundleBytes.get()).map(BundleFile::bundle);
        if (bundle.isEmpty()) {
            return new Load.Damaged(Optional.empty());
        }
        return stateBytes.isEmpty() ? new Load.Missing(bundle.get()) : loaded(bundle.get(), stateBytes.get());
    }

    @Override
    public Held hold() throws IOException {
        if (fresh.isPresent()) {
            folder.create();
        }
        if (!folder.exists()) {
            return new Nowhere();
        }
        return new Locked(folder.lock());
    }

    private static Load loaded(EndpointBundle bundle, byte[] state) {
        return StateFile.read(state)
                .<Load>map(read -> new Load.Loaded(bundle, read))
                .orElseGet(() -> new Load.Damaged(Optional.of(bundle)));
    }

    private Optional<BundleFile> bundle() throws IOException {
        return folder.read(BUNDLE).flatMap(JsonStateStore::parsed);
    }

    private static Optional<BundleFile> parsed(byte[] content) {
        try {
            return Optional.of(BundleFile.read(content));
        } catch (UnreadableBundle damaged) {
            return Optional.empty();
        }
    }

    /** No folder: there is nothing to lock, and the engine writes only where a bundle was. */
    private static final class Nowhere implements Held {
        @Override
        public Load load() {
            return new Load.NotEnrolled();
        }

        @Override
        public void write(EndpointState state) {
            throw new IllegalStateException("not enrolled");
        }

        @Override
        public void write(EndpointBundle bundle, EndpointState state) {
            throw new IllegalStateException("not enrolled");
        }

        @Override
        public void close() {}
    }

    private final class Locked implements Held {
        private final StateFolder.Held lock;

        Locked(StateFolder.Held lock) {
            this.lock = lock;
        }

        @Override
        public Load load() throws IOException {
            return look();
        }

        @Override
        public void write(EndpointState state) throws IOException {
            folder.write(STATE, StateFile.write(state));
        }

        @Override
        public void write(EndpointBundle bundle, EndpointState state) throws IOException {
            ServerContact contact = fresh.isPresent() ? fresh.get() : kept();
            write(state);
            folder.write(BUNDLE, new BundleFile(bundle, contact).written());
        }

        private ServerContact kept() throws IOException {
            return contact().orElseThrow(() -> new IOException("the bundle has gone while its lock was held"));
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
