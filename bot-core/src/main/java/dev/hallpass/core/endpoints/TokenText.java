package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** How tokens are written: a prefix that says which kind it is, then 256 random bits in base64url. */
final class TokenText {
    private static final int RANDOM_BYTES = 32;
    private static final Pattern RANDOM_PART = Pattern.compile("[A-Za-z0-9_-]{43}");

    private TokenText() {}

    static String random(String prefix, SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isOne(String prefix, String text) {
        return text.startsWith(prefix)
                && RANDOM_PART.matcher(text.substring(prefix.length())).matches();
    }
}
