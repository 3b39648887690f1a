package dev.hallpass.core.issuing;

/** Names an issuance to people: counted from 1, written {@code #1042}. No secret, and no right by itself. */
public record IssuanceId(long value) {
    @Override
    public String toString() {
        return "#" + value;
    }
}
