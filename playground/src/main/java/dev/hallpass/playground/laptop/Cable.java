package dev.hallpass.playground.laptop;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A laptop's network: an address of its own that leads to the server while it is plugged in, and where nobody answers
 * while it is not.
 */
final class Cable implements AutoCloseable {
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int server;
    private @Nullable ServerSocket socket;

    /** @param port the laptop's end of it, on the loopback */
    Cable(int port) {
        this.port = port;
    }

    /** Says where the server is. */
    void leadTo(int serverPort) {
        server = serverPort;
    }

    /** The address that the agent is told. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    synchronized boolean isPlugged() {
        return socket != null;
    }

    /** @throws UncheckedIOException when somebody else uses the port */
    synchronized void plug() {
        if (socket != null) {
            return;
        }
        try {
            ServerSocket made = new ServerSocket();
            made.setReuseAddress(true);
            made.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            socket = made;
            daemon(() -> accept(made));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** From now on, and also for what is on its way. */
    synchronized void pull() {
        ServerSocket was = socket;
        socket = null;
        if (was != null) {
            hangUp(was);
        }
        open.forEach(Cable::hangUp);
        open.clear();
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket near = from.accept();
                Socket far = new Socket(InetAddress.getByName("127.0.0.1"), server);
                open.add(near);
                open.add(far);
                daemon(() -> copy(near, far));
                daemon(() -> copy(far, near));
            } catch (IOException pulled) {
                // The loop ends when the cable was pulled; a server that is away is the caller's to notice.
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException pulled) {
            // Both ends are closed below.
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Closeable end) {
        try {
            end.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "laptop-cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        pull();
    }
}
