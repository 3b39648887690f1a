package dev.hallpass.core.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The one encoding of a link that is sealed: every part has a fixed length or says how long it is, so that no two links
 * share one. Texts are UTF-8 behind a length of four bytes; what is absent has the length −1.
 */
final class Canonical {
    private static final String VERSION = "hallpass/audit/1";
    private static final int ABSENT = -1;

    private Canonical() {}

    static byte[] of(Link link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(Optional.of(VERSION), out);
            out.writeLong(link.sequence());
            out.writeInt(link.epoch().value());
            out.writeLong(link.entry().id());
            out.writeLong(link.entry().at().getEpochSecond());
            out.writeInt(link.entry().at().getNano());
            for (Optional<String> text : link.entry().texts()) {
                write(text, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Optional<String> text, DataOutputStream out) throws IOException {
        if (text.isEmpty()) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] encoded = text.get().getBytes(UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
