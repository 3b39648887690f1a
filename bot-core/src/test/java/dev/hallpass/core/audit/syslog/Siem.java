package dev.hallpass.core.audit.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** A receiver of syslog over TLS on a loopback port, with a certificate of its own. */
final class Siem implements AutoCloseable {
    static final String PASSWORD = "password";

    final List<String> messages = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final SSLSocketFactory sockets;
    private volatile boolean hangsUp;

    private Siem(ServerSocket server, SSLSocketFactory sockets) {
        this.server = server;
        this.sockets = sockets;
        Thread thread = new Thread(this::listen, "siem");
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes a key and a certificate for localhost; the store serves as trust store too. */
    static Path keys(Path folder) throws Exception {
        Path store = folder.resolve("siem.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "siem",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException(new String(keytool.getInputStream().readAllBytes(), UTF_8));
        }
        return store;
    }

    static Siem open(Path keys, int port) throws Exception {
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new Siem(new ServerSocket(port, 10, InetAddress.getLoopbackAddress()), context.getSocketFactory());
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on each connection is cut in the middle of its first message. */
    void hangUp(boolean from) {
        hangsUp = from;
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket plain = server.accept()) {
                plain.setSoTimeout(10_000);
                read(plain, sockets.createSocket(plain, null, true));
            } catch (IOException over) {
                continue;
            }
        }
    }

    private void read(Socket plain, Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        for (int length = length(in); length >= 0; length = length(in)) {
            byte[] message = new byte[length];
            in.readFully(message);
            if (hangsUp) {
                plain.setSoLinger(true, 0);
                plain.close();
                return;
            }
            messages.add(new String(message, UTF_8));
        }
        socket.close();
    }

    /** The digits before the blank; -1 at the end. */
    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int sign = in.read();
        if (sign < 0) {
            return -1;
        }
        while (sign != ' ') {
            length = length * 10 + Character.digit(sign, 10);
            sign = in.read();
        }
        return length;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
