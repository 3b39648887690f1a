package dev.hallpass.core.delivery.mail;

import java.util.Properties;

import org.jspecify.annotations.Nullable;

/** The transport's properties, as Angus Mail names them. */
final class TransportSecurity {
    private static final String CONNECT_WITHIN_MILLIS = "5000";
    private static final String ANSWER_WITHIN_MILLIS = "10000";

    private final Properties properties;

    TransportSecurity(Properties properties) {
        this.properties = properties;
    }

    void demand(@Nullable String protocol) {
        String prefix = "mail." + (protocol == null ? "smtp" : protocol) + ".";
        if (!"smtps".equals(protocol)) {
            byDefault(prefix + "starttls.enable", "true");
            byDefault(prefix + "starttls.required", required(prefix));
        }
        byDefault(prefix + "ssl.checkserveridentity", "true");
        byDefault(prefix + "connectiontimeout", CONNECT_WITHIN_MILLIS);
        byDefault(prefix + "timeout", ANSWER_WITHIN_MILLIS);
        byDefault(prefix + "writetimeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty("mail.debug", "false");
    }

    /** A connection that is TLS from its first byte has nothing left to start. */
    private String required(String prefix) {
        return "true".equals(properties.getProperty(prefix + "ssl.enable")) ? "false" : "true";
    }

    private void byDefault(String name, String value) {
        properties.putIfAbsent(name, value);
    }
}
