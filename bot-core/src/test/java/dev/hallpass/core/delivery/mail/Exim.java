package dev.hallpass.core.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import org.awaitility.Awaitility;

/** Debian's exim, started on a port of its own, with a certificate for {@code localhost} and one mailbox. */
final class Exim implements AutoCloseable {
    private static final char[] PASSWORD = "password".toCharArray();

    private final Path folder;
    private final int port;
    private final Process process;

    private Exim(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param encrypts whether it offers STARTTLS */
    static Exim start(Path folder, boolean encrypts) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        writeCertificate(folder);
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("exim.conf"), configuration(folder, port, encrypts));
        Process process = new ProcessBuilder("/usr/sbin/exim4", "-bdf", "-C", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        Exim exim = new Exim(folder, port, process);
        Awaitility.await().until(exim::answers);
        return exim;
    }

    private static String configuration(Path folder, int port, boolean encrypts) {
        return """
                primary_hostname = mail.example.org
                spool_directory = %1$s/spool
                log_file_path = %1$s/%%slog
                pid_file_path = %1$s/exim.pid
                local_interfaces = 127.0.0.1
                daemon_smtp_ports = %2$d
                tls_advertise_hosts = %3$s
                tls_certificate = %1$s/certificate.pem
                tls_privatekey = %1$s/key.pem
                acl_smtp_rcpt = recipients
                host_lookup =
                rfc1413_hosts =
                keep_environment =
                begin acl
                recipients:
                  accept local_parts = maria
                         domains = example.org
                  deny message = there is no such mailbox
                begin routers
                mailbox:
                  driver = accept
                  transport = mailbox
                begin transports
                mailbox:
                  driver = appendfile
                  file = %1$s/mailbox
                  user = Debian-exim
                """.formatted(folder, port, encrypts ? "*" : "");
    }

    private static void writeCertificate(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-alias",
                "exim",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString());
        if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore keys = load(store);
        write(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("exim", PASSWORD).getEncoded());
        write(
                folder.resolve("certificate.pem"),
                "CERTIFICATE",
                keys.getCertificate("exim").getEncoded());
    }

    private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("exim ended: " + read("output.txt"));
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Trusts its certificate and no other. */
    SSLSocketFactory trust() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("exim", load(folder.resolve("keys.p12")).getCertificate("exim"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /** What lies in the mailbox; empty before the first mail. */
    String mailbox() {
        return Files.exists(folder.resolve("mailbox")) ? read("mailbox") : "";
    }

    /** What it logged. */
    String log() {
        return Files.exists(folder.resolve("mainlog")) ? read("mainlog") : "";
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
