package dev.hallpass.core.audit.syslog;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whom the TLS connection trusts. */
public final class TrustStore {
    private TrustStore() {}

    /**
     * Sockets that trust what the file holds, else what the JDK trusts.
     *
     * @param file PKCS #12 or JKS
     * @throws IllegalArgumentException with a sentence when the file cannot be opened
     */
    public static SSLSocketFactory sockets(Optional<Path> file, String password) {
        return file.map(path -> trusting(path, password))
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static SSLSocketFactory trusting(Path file, String password) {
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "The trust store " + file
                            + " of hallpass.syslog.trust-store cannot be opened: is it PKCS #12 or JKS,"
                            + " and the password right?",
                    unusable);
        }
    }
}
