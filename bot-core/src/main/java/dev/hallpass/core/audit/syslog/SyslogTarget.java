package dev.hallpass.core.audit.syslog;

import java.net.URI;

/**
 * Where a SIEM listens for syslog over TLS.
 *
 * @param port 6514 when the URL names none, as RFC 5425 assigns it
 */
public record SyslogTarget(String host, int port) {
    private static final int PORT = 6514;

    /**
     * Reads {@code tls://HOST:PORT}.
     *
     * @throws IllegalArgumentException with a sentence when it is written otherwise
     */
    public static SyslogTarget of(URI url) {
        if (!"tls".equals(url.getScheme()) || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "hallpass.syslog.url is written tls://HOST:PORT; without TLS nothing is forwarded");
        }
        return new SyslogTarget(url.getHost(), url.getPort() < 0 ? PORT : url.getPort());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
