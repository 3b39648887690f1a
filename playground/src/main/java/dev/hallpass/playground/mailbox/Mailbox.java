package dev.hallpass.playground.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server on the loopback that takes mail for everybody, and keeps each in a file. */
public final class Mailbox implements AutoCloseable {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Path folder;
    private final Clock clock;
    private final List<Mail> mails = new ArrayList<>();
    private final List<Consumer<Mail>> listeners = new CopyOnWriteArrayList<>();

    private Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens it, with what was kept before. */
    public static Mailbox open(Path folder, Clock clock) {
        Mailbox mailbox = new Mailbox(folder, clock);
        try {
            Files.createDirectories(folder);
            mailbox.readKept();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("the mails in " + folder + " cannot be read", unreadable);
        }
        mailbox.server.start();
        mailbox.server.getUserManager().setMessageDeliveryHandler((moving, reader) -> {
            mailbox.take(moving.getMessage());
            String address = reader.getEmail();
            var known = mailbox.server.getUserManager().getUserByEmail(address);
            return known != null ? known : mailbox.server.getUserManager().createUser(address, address, address);
        });
        return mailbox;
    }

    private void readKept() throws IOException, MessagingException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    Instant at = Files.getLastModifiedTime(file).toInstant();
                    mails.add(read(content).read(file.getFileName().toString(), at));
                }
            }
        }
    }

    private static Letter read(InputStream content) throws MessagingException {
        return new Letter(new MimeMessage(Session.getInstance(new Properties()), content));
    }

    private void take(MimeMessage message) throws MessagingException {
        try {
            Mail mail;
            synchronized (this) {
                Instant now = clock.instant();
                String id = "%016d-%04d.eml".formatted(now.toEpochMilli(), mails.size());
                try (OutputStream file = Files.newOutputStream(folder.resolve(id))) {
                    message.writeTo(file);
                }
                mail = new Letter(message).read(id, now);
                mails.add(mail);
            }
            listeners.forEach(listener -> listener.accept(mail));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Tells {@code listener} of each mail that comes from now on. */
    public void listen(Consumer<Mail> listener) {
        listeners.add(listener);
    }

    /** Where SMTP is spoken. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything, the latest first. */
    public synchronized List<Mail> all() {
        List<Mail> latestFirst = new ArrayList<>(mails);
        java.util.Collections.reverse(latestFirst);
        return latestFirst;
    }

    @Override
    public void close() {
        server.stop();
    }
}
