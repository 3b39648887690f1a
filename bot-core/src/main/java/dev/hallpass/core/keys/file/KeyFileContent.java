package dev.hallpass.core.keys.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The key file as it is written, in JSON.
 *
 * @param format {@link #FORMAT}
 * @param wrapped whether the secrets are encrypted
 * @param secrets hex digits, or Base64 where they are wrapped
 * @param check SHA-256 over all of the above: tells damage from a wrong wrapping key
 */
record KeyFileContent(String format, boolean wrapped, List<Entry> secrets, String check) {
    static final String FORMAT = "hallpass-keys/1";

    /** @throws NullPointerException when a part is missing, which Jackson reports as it reports other wrong content */
    KeyFileContent {
        Objects.requireNonNull(format);
        Objects.requireNonNull(check);
        secrets = List.copyOf(secrets);
    }

    /**
     * One epoch.
     *
     * @param from when it comes into use, ISO 8601 in UTC; absent where it is in use
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(int epoch, String secret, @Nullable String from) {
        Entry {
            Objects.requireNonNull(secret);
        }

        /** As it is covered by the digest; without a time as releases before wrote it. */
        private String line() {
            return epoch + ":" + secret + (from == null ? "" : ":" + from);
        }

        @Override
        public String toString() {
            return "Entry[" + epoch + "]";
        }
    }

    static KeyFileContent of(boolean wrapped, List<Entry> secrets) {
        return new KeyFileContent(FORMAT, wrapped, List.copyOf(secrets), digest(wrapped, secrets));
    }

    /** Compared with what the file itself says: the digest guards against damage, not against forgers. */
    boolean isWhole() {
        return FORMAT.equals(format)
                && !secrets.isEmpty()
                && digest(wrapped, secrets).equals(check);
    }

    private static String digest(boolean wrapped, List<Entry> secrets) {
        String text = secrets.stream()
                .map(Entry::line)
                .collect(Collectors.joining("\n", FORMAT + "\n" + wrapped + "\n", "\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "KeyFileContent" + secrets;
    }
}
