package dev.hallpass.core.limits;

/** Names a form session; unguessable, yet no right by itself: the owner is checked too. */
public record SessionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
