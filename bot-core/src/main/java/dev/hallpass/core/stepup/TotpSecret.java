package dev.hallpass.core.stepup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import dev.hallpass.engine.key.SecretBytes;

/** The secret that the server shares with one authenticator app: 20 bytes, as RFC 4226 recommends. Does not print. */
public final class TotpSecret {
    static final int SIZE_BYTES = 20;

    /** Base32 of RFC 4648, which authenticator apps take; 160 bits need no padding. */
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int GROUP = 4;
    private static final String ISSUER = "Hallpass";

    private final SecretBytes bytes;

    TotpSecret(SecretBytes bytes) {
        if (bytes.sizeBytes() != SIZE_BYTES) {
            throw new IllegalArgumentException("a secret has 20 bytes");
        }
        this.bytes = bytes;
    }

    /** A new one. */
    public static TotpSecret random(SecureRandom random) {
        return new TotpSecret(SecretBytes.random(SIZE_BYTES, random));
    }

    /** The bytes themselves, for making numbers and for sealing; whoever calls this answers for where they go. */
    public SecretBytes reveal() {
        return bytes;
    }

    /** The secret as people type it into an app, in groups of four; whoever calls this answers for where it goes. */
    public String revealGroups() {
        return revealBase32().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /**
     * The secret as apps take it in at once (Key URI Format of Google Authenticator; SHA-1, 6 digits, 30 seconds are its
     * defaults).
     *
     * @param account whose it is, as the app shows it
     */
    public String revealUri(String account) {
        String label = URLEncoder.encode(ISSUER + ":" + account, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%40", "@");
        return "otpauth://totp/" + label + "?secret=" + revealBase32() + "&issuer=" + ISSUER;
    }

    private String revealBase32() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes.revealBytes()) {
            buffer = (buffer << 8 | one & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    @Override
    public String toString() {
        return "[TOTP secret]";
    }
}
