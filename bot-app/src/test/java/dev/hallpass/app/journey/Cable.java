package dev.hallpass.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The network cable between one laptop and the bot; pulled, nothing goes through it. */
final class Cable implements AutoCloseable {
    private final ServerSocket plug;
    private final URI bot;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean pluggedIn = true;

    Cable(URI bot) {
        this.bot = bot;
        try {
            plug = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException portless) {
            throw new UncheckedIOException(portless);
        }
        inBackground(this::accept);
    }

    /** The bot's address as the laptop knows it. */
    URI url() {
        return URI.create("http://127.0.0.1:" + plug.getLocalPort());
    }

    void plugIn() {
        pluggedIn = true;
    }

    void pull() {
        pluggedIn = false;
        open.forEach(Cable::shut);
        open.clear();
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                carry(plug.accept());
            } catch (IOException closed) {
                // Either the cable is being put away, or the bot did not answer: the laptop sees a broken connection.
            }
        }
    }

    private void carry(Socket laptop) throws IOException {
        open.add(laptop);
        if (!pluggedIn) {
            shut(laptop);
            return;
        }
        Socket server = new Socket(bot.getHost(), bot.getPort());
        open.add(server);
        inBackground(() -> pump(laptop, server));
        inBackground(() -> pump(server, laptop));
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Both ends are shut below, which is all that a broken connection means.
        }
        shut(from);
        shut(to);
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyShut) {
            throw new UncheckedIOException(alreadyShut);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        pull();
        try {
            plug.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
