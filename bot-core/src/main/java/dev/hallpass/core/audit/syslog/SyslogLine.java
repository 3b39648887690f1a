package dev.hallpass.core.audit.syslog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends frames over TLS, one connection for each batch. Syslog acknowledges nothing; so the batch ends with TLS' own
 * "close notify", and the other side's, or the end of its stream, says that it has read everything before. Written here
 * because the libraries that speak RFC 5425 queue in memory and swallow what they could not send.
 */
final class SyslogLine {
    private static final int CONNECT_MILLIS =
            Math.toIntExact(Duration.ofSeconds(5).toMillis());
    /** Some receivers keep a half-closed connection open: after so long they have had time enough. */
    private static final int GOODBYE_MILLIS =
            Math.toIntExact(Duration.ofSeconds(10).toMillis());

    private static final Logger LOG = LoggerFactory.getLogger(SyslogLine.class);

    private final SyslogTarget target;
    private final SSLSocketFactory sockets;

    SyslogLine(SyslogTarget target, SSLSocketFactory sockets) {
        this.target = target;
        this.sockets = sockets;
    }

    /** @throws IOException when it is not sure that all of it arrived: it is sent again then */
    void send(List<byte[]> frames) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(target.host(), target.port()), CONNECT_MILLIS);
            plain.setSoTimeout(CONNECT_MILLIS);
            try (SSLSocket socket = (SSLSocket) sockets.createSocket(plain, target.host(), target.port(), true)) {
                socket.setSSLParameters(checkingTheName(socket.getSSLParameters()));
                socket.startHandshake();
                write(frames, socket.getOutputStream());
                socket.shutdownOutput();
                awaitGoodbye(socket);
            }
        }
    }

    private static SSLParameters checkingTheName(SSLParameters parameters) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }

    private static void write(List<byte[]> frames, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        for (byte[] frame : frames) {
            out.write(frame);
        }
        out.flush();
    }

    private void awaitGoodbye(SSLSocket socket) throws IOException {
        socket.setSoTimeout(GOODBYE_MILLIS);
        InputStream in = socket.getInputStream();
        byte[] ignored = new byte[256];
        try {
            while (in.read(ignored) >= 0) {
                // A receiver has nothing to say; whatever it says is passed over.
            }
        } catch (SocketTimeoutException keepsTheLineOpen) {
            LOG.debug("{} keeps the line open", target);
        }
    }
}
