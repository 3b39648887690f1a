package dev.hallpass.core.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server for one connection after the other that answers as told, and can change to TLS (RFC 3207). */
final class SmtpScript implements AutoCloseable {
    private final ServerSocket server;
    private final String answerToRecipient;
    private final boolean offersTls;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private SmtpScript(String answerToRecipient, boolean offersTls) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answerToRecipient = answerToRecipient;
        this.offersTls = offersTls;
        Thread thread = new Thread(this::serve, "smtp-script");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers RCPT TO with that line and everything else politely; without TLS. */
    static SmtpScript answering(String toRecipient) throws IOException {
        return new SmtpScript(toRecipient, false);
    }

    /** Takes every mail, and offers STARTTLS. */
    static SmtpScript withTls() throws IOException {
        return new SmtpScript("250 fine", true);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Every command, with {@code tls} before what came encrypted. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                say(socket, "220 script");
                talk(socket, "");
            } catch (IOException | GeneralSecurityException over) {
                continue;
            }
        }
    }

    private void talk(Socket socket, String how) throws IOException, GeneralSecurityException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            heard.add(how + command);
            if (command.equals("STARTTLS")) {
                say(socket, "220 go ahead");
                talk(encrypted(socket), "tls ");
                return;
            }
            say(socket, answer(command));
            if (command.equals("DATA")) {
                skipMessage(in);
                say(socket, "250 fine");
            }
        }
    }

    private String answer(String command) {
        return switch (command) {
            case "EHLO" -> offersTls ? "250-script\r\n250 STARTTLS" : "250 script";
            case "RCPT" -> answerToRecipient;
            case "DATA" -> "354 go ahead";
            default -> "250 fine";
        };
    }

    private static void skipMessage(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    /** With the certificate that GreenMail brings for tests. */
    private static SSLSocket encrypted(Socket plain) throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = SmtpScript.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(in, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
