package dev.hallpass.agent.state;

/** What proves to the server who is asking. Does not print. */
public final class BearerToken {
    private final String value;

    private BearerToken(String value) {
        this.value = value;
    }

    /**
     * A token as handed over.
     *
     * @param text visible ASCII, at least one character
     * @return the token
     * @throws IllegalArgumentException when the text cannot be a token; the message does not repeat it
     */
    public static BearerToken of(String text) {
        String token = text.strip();
        if (!token.matches("[\\x21-\\x7E]{1,4096}")) {
            throw new IllegalArgumentException("not a token: it must be visible ASCII characters without blanks");
        }
        return new BearerToken(token);
    }

    /**
     * The secret itself.
     *
     * @return the token's text
     */
    public String revealText() {
        return value;
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
