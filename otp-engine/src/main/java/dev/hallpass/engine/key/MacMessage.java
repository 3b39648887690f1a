package dev.hallpass.engine.key;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds what goes into a MAC or a digest, so that no two different lists of parts give the same bytes. */
public final class MacMessage {
    private static final int LONGEST_FIELD = 0xffff;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * {@code field(x)} of section 3: a two-byte big-endian length, then the UTF-8 bytes.
     *
     * @throws IllegalArgumentException when the text is longer than 65535 bytes
     */
    public MacMessage field(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > LONGEST_FIELD) {
            throw new IllegalArgumentException("A field must not be longer than 65535 bytes.");
        }
        octet(utf8.length >>> Byte.SIZE);
        octet(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    /** The text in UTF-8, with no length before it: for labels and parts that {@code 0x00} separates. */
    public MacMessage text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The lowest eight bits as one byte. */
    public MacMessage octet(int value) {
        bytes.write(value);
        return this;
    }

    /** Four bytes, big-endian. */
    public MacMessage fourOctets(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    /** Eight bytes, big-endian. */
    public MacMessage eightOctets(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    /** Everything so far. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
