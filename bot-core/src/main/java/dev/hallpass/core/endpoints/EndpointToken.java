package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.util.Optional;

/** A token by which one enrolled computer shows at a sync that it is the one. Secret: it prints as {@code [token]}. */
public final class EndpointToken {
    private static final String PREFIX = "hps_";

    private final String text;

    private EndpointToken(String text) {
        this.text = text;
    }

    /** A new one from the given source. */
    public static EndpointToken random(SecureRandom random) {
        return new EndpointToken(TokenText.random(PREFIX, random));
    }

    /** Reads what somebody presents; empty when it cannot be such a token. */
    public static Optional<EndpointToken> read(String presented) {
        return TokenText.isOne(PREFIX, presented) ? Optional.of(new EndpointToken(presented)) : Optional.empty();
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
