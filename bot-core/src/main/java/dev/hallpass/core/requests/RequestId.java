package dev.hallpass.core.requests;

/** Names a request to people: counted from 1, written {@code #12}. No secret, and no right by itself. */
public record RequestId(long value) {
    @Override
    public String toString() {
        return "#" + value;
    }
}
