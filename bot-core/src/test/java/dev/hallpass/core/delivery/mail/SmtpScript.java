package dev.hallpass.core.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server that answers RCPT TO with one line and everything else politely; without TLS. */
final class SmtpScript implements AutoCloseable {
    private final ServerSocket server;
    private final String answerToRecipient;
    private final Thread thread;

    SmtpScript(String answerToRecipient) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answerToRecipient = answerToRecipient;
        this.thread = new Thread(this::serve, "smtp-script");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException over) {
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        OutputStream out = socket.getOutputStream();
        say(out, "220 script");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(out, line.toUpperCase(Locale.ROOT).startsWith("RCPT") ? answerToRecipient : "250 fine");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
