package dev.hallpass.agent.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the server is: https, or plain http to this very machine, so that no key travels in the open.
 *
 * @param base scheme, host, port and path without a slash at its end
 */
public record ServerAddress(URI base) {
    /**
     * Reads an address as typed.
     *
     * @param typed for example {@code https://hallpass.example.org}
     * @return the address, or empty when it is none, or would send keys in the open
     */
    public static Optional<ServerAddress> read(String typed) {
        try {
            URI uri = new URI(typed.strip().replaceFirst("/+$", ""));
            return allowed(uri) ? Optional.of(new ServerAddress(uri)) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    URI endpoints() {
        return URI.create(base + "/api/v1/endpoints");
    }

    URI sync(String computerId) {
        return URI.create(endpoints() + "/" + computerId + "/sync");
    }

    private static boolean allowed(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null || hasExtras(uri)) {
            return false;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> isLoopback(uri.getHost());
            default -> false;
        };
    }

    private static boolean hasExtras(URI uri) {
        return uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null;
    }

    /** By what is written, not by a name service: that could be told to answer anything. */
    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
