package dev.hallpass.app.journey;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/** Somebody's authenticator app: it takes in a secret as a form shows it, and shows six digits. */
final class AuthenticatorApp {
    private static final Pattern SECRET = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    /** A number of the step before must not become too old on its way. */
    private static final int LATEST_SECOND = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final InstantSource clock;
    private final SecretKeySpec key;
    private long lastStep;

    private AuthenticatorApp(byte[] secret, InstantSource clock) {
        this.key = new SecretKeySpec(secret, generator.getAlgorithm());
        this.clock = clock;
    }

    static AuthenticatorApp withSecretIn(String form, InstantSource clock) {
        Matcher found = SECRET.matcher(form);
        if (!found.find()) {
            throw new AssertionError("no secret stands in:\n" + form);
        }
        return new AuthenticatorApp(bytes(found.group().replace(" ", "")), clock);
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int five = BASE32.indexOf(base32.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((five >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }

    /** A number that was not used yet; waits for one where all that are taken now were. */
    String next() {
        Awaitility.await().atMost(Duration.ofSeconds(45)).until(() -> free() > 0);
        lastStep = free();
        return number(lastStep);
    }

    private long free() {
        Instant now = clock.instant();
        long step = now.getEpochSecond() / STEP_SECONDS;
        long oldest = now.getEpochSecond() % STEP_SECONDS < LATEST_SECOND ? step - 1 : step;
        long free = Math.max(oldest, lastStep + 1);
        return free <= step + 1 ? free : 0;
    }

    /** The number shown last, once more. */
    String again() {
        return number(lastStep);
    }

    /** A number that is right at no time around now. */
    String wrong() {
        long step = clock.instant().getEpochSecond() / STEP_SECONDS;
        LongPredicate right = number -> {
            for (long near = step - 3; near <= step + 3; near++) {
                if (Long.parseLong(number(near)) == number) {
                    return true;
                }
            }
            return false;
        };
        long number = 123_456;
        while (right.test(number)) {
            number++;
        }
        return Long.toString(number);
    }

    private String number(long step) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
