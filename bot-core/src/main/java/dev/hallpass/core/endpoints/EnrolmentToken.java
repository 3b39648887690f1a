package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** A token that is the right to enrol one computer, once, within {@link #LIFETIME}. Secret: it prints as {@code [token]}. */
public final class EnrolmentToken {
    /** How long it can be used. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String PREFIX = "hpe_";

    private final String text;

    private EnrolmentToken(String text) {
        this.text = text;
    }

    /** A new one from the given source. */
    public static EnrolmentToken random(SecureRandom random) {
        return new EnrolmentToken(TokenText.random(PREFIX, random));
    }

    /** Reads what somebody presents; empty when it cannot be such a token. */
    public static Optional<EnrolmentToken> read(String presented) {
        return TokenText.isOne(PREFIX, presented) ? Optional.of(new EnrolmentToken(presented)) : Optional.empty();
    }

    /** The token itself, for its one reader; whoever calls this answers for where it goes. */
    public String reveal() {
        return text;
    }

    /** What is stored and compared in its place. */
    public TokenHash hash() {
        return TokenHash.of(text);
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
