package dev.hallpass.app.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Stands between a replica and a server, and cuts every connection at a chosen word of the talk: whoever is behind it
 * is then as good as gone for the server, and the server for it.
 */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Trap> trap = new AtomicReference<>(Trap.NONE);
    private volatile boolean cut;

    private CuttingProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Before the words go on to the server, or after it has heard them and before its answer comes back. */
    enum When {
        BEFORE,
        AFTER
    }

    /**
     * What to wait for.
     *
     * @param words what is said to the server on one connection, one after the other
     * @param also what happens at that very moment, before the connections are cut
     */
    record Trap(List<String> words, When when, Runnable also) {
        private static final Trap NONE = new Trap(List.of(), When.BEFORE, () -> {});
    }

    static CuttingProxy before(int port) {
        try {
            CuttingProxy proxy = new CuttingProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
            daemon(proxy::accept);
            return proxy;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void set(Trap set) {
        trap.set(set);
    }

    /** Whether the trap that was set has gone off. */
    boolean hasCut() {
        return cut;
    }

    /** Takes the trap away, and lets connections through again. */
    void heal() {
        trap.set(Trap.NONE);
        cut = false;
    }

    private void spring(Trap sprung) {
        if (trap.compareAndSet(sprung, Trap.NONE)) {
            sprung.also().run();
            cut = true;
            links.forEach(Link::close);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    caller.close();
                } else {
                    Link link = new Link(caller, new Socket(InetAddress.getLoopbackAddress(), target));
                    links.add(link);
                    daemon(link::carryThere);
                    daemon(link::carryBack);
                }
            } catch (IOException refused) {
                // The server is away, or this proxy is closed: the caller sees an end.
                continue;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        links.forEach(Link::close);
    }

    /** One connection and its continuation. */
    private final class Link {
        private static final int LARGEST = 65_536;

        private final Socket caller;
        private final Socket server;
        private Trap followed = Trap.NONE;
        private int heard;
        private volatile Trap springsAtTheAnswer = Trap.NONE;

        Link(Socket caller, Socket server) {
            this.caller = caller;
            this.server = server;
        }

        void carryThere() {
            carry(caller, server, this::passesThere);
        }

        void carryBack() {
            carry(server, caller, said -> passesBack());
        }

        private boolean passesThere(String said) {
            Trap now = trap.get();
            if (now != followed) {
                followed = now;
                heard = 0;
            }
            while (heard < now.words().size() && said.contains(now.words().get(heard))) {
                heard++;
            }
            if (now.words().isEmpty() || heard < now.words().size()) {
                return !cut;
            }
            if (now.when() == When.BEFORE) {
                spring(now);
                return false;
            }
            springsAtTheAnswer = now;
            return !cut;
        }

        private boolean passesBack() {
            if (springsAtTheAnswer != Trap.NONE) {
                spring(springsAtTheAnswer);
            }
            return !cut;
        }

        private void carry(Socket from, Socket to, Predicate<String> passes) {
            byte[] said = new byte[LARGEST];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int length = in.read(said); length >= 0; length = in.read(said)) {
                    if (!passes.test(new String(said, 0, length, ISO_8859_1))) {
                        break;
                    }
                    out.write(said, 0, length);
                }
            } catch (IOException ended) {
                // Either end has gone; the other is told so below.
            } finally {
                close();
            }
        }

        void close() {
            links.remove(this);
            try {
                caller.close();
                server.close();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }
}
