package dev.hallpass.engine.terms;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identity that a computer was given at enrolment ({@code code-format.md}, section 2). Enrolling again gives a new
 * one; renaming the computer changes nothing.
 *
 * @param value a lower-case UUID with hyphens
 */
public record ComputerId(String value) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int UUID_BYTES = 16;

    /** @throws IllegalArgumentException when the value is not a lower-case UUID with hyphens */
    public ComputerId {
        if (!UUID_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A computer id is a lower-case UUID with hyphens.");
        }
    }

    /** A new identity: a random UUID (RFC 9562, version 4) from the given source. */
    public static ComputerId random(SecureRandom random) {
        byte[] bytes = new byte[UUID_BYTES];
        random.nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new ComputerId(new UUID(halves.getLong(), halves.getLong()).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
