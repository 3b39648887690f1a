package dev.hallpass.core.endpoints;

/** A token that computers present. Secret: it prints as {@code [token]}. */
public abstract sealed class SecretToken permits EnrolmentToken, EndpointToken {
    private final String text;

    SecretToken(String text) {
        this.text = text;
    }

    /** The token itself, for its one reader; whoever calls this answers for where it goes. */
    public final String reveal() {
        return text;
    }

    /** What is stored and compared in its place. */
    public final TokenHash hash() {
        return TokenHash.of(text);
    }

    @Override
    public final String toString() {
        return "[token]";
    }
}
