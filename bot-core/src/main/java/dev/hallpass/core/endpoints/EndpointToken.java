package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.util.Optional;

/** A token by which one enrolled computer shows at a sync that it is the one. */
public final class EndpointToken extends SecretToken {
    private static final String PREFIX = "hps_";

    private EndpointToken(String text) {
        super(text);
    }

    /** A new one from the given source. */
    public static EndpointToken random(SecureRandom random) {
        return new EndpointToken(TokenText.random(PREFIX, random));
    }

    /** Reads what somebody presents; empty when it cannot be such a token. */
    public static Optional<EndpointToken> read(String presented) {
        return TokenText.isOne(PREFIX, presented) ? Optional.of(new EndpointToken(presented)) : Optional.empty();
    }
}
