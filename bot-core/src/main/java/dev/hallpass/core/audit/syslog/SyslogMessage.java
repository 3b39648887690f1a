package dev.hallpass.core.audit.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One message in the format of RFC 5424, section 6, under the facility "log audit" (13).
 *
 * @param kind the MSGID
 * @param elements the structured data, written already
 * @param text the MSG, for people
 */
record SyslogMessage(Severity severity, Instant at, String kind, List<String> elements, String text) {
    private static final int LOG_AUDIT = 13;
    private static final int SEVERITIES = 8;
    private static final int LONGEST_KIND = 32;
    /** Reserved for examples by RFC 5612; Hallpass has no number of its own. */
    private static final String ENTERPRISE = "@32473";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    SyslogMessage {
        elements = List.copyOf(elements);
    }

    /** The severities of RFC 5424, table 2, that are used. */
    enum Severity {
        ALERT(1),
        WARNING(4),
        NOTICE(5);

        private final int number;

        Severity(int number) {
            this.number = number;
        }
    }

    /** The frame of RFC 5425, section 4.3: how many octets, a blank, the message. */
    byte[] frame(String host) {
        byte[] message = bytes(host);
        ByteArrayOutputStream frame = new ByteArrayOutputStream(message.length + 8);
        frame.writeBytes((message.length + " ").getBytes(UTF_8));
        frame.writeBytes(message);
        return frame.toByteArray();
    }

    private byte[] bytes(String host) {
        String data = elements.isEmpty() ? "-" : String.join("", elements);
        String header = "<" + (LOG_AUDIT * SEVERITIES + severity.number) + ">1 " + TIME.format(at) + " "
                + printable(host, 255) + " hallpass - " + printable(kind, LONGEST_KIND) + " " + data + " ";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(header.getBytes(UTF_8));
        bytes.writeBytes(BYTE_ORDER_MARK);
        bytes.writeBytes(text.getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static String printable(String text, int longest) {
        String clean = text.replaceAll("[^!-~]", "-");
        String cut = clean.length() <= longest ? clean : clean.substring(0, longest);
        return cut.isEmpty() ? "-" : cut;
    }

    /** Collects the parameters of one structured element. */
    static final class Element {
        private final String name;
        private final List<String> parameters = new ArrayList<>();

        Element(String name) {
            this.name = name;
        }

        Element with(String parameter, Object value) {
            String escaped =
                    value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
            parameters.add(" " + parameter + "=\"" + escaped + "\"");
            return this;
        }

        String written() {
            return "[" + name + ENTERPRISE + String.join("", parameters) + "]";
        }
    }
}
