package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** A token that is the right to enrol one computer, once, within {@link #LIFETIME}. */
public final class EnrolmentToken extends SecretToken {
    /** How long it can be used. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String PREFIX = "hpe_";

    private EnrolmentToken(String text) {
        super(text);
    }

    /** A new one from the given source. */
    public static EnrolmentToken random(SecureRandom random) {
        return new EnrolmentToken(TokenText.random(PREFIX, random));
    }

    /** Reads what somebody presents; empty when it cannot be such a token. */
    public static Optional<EnrolmentToken> read(String presented) {
        return TokenText.isOne(PREFIX, presented) ? Optional.of(new EnrolmentToken(presented)) : Optional.empty();
    }
}
