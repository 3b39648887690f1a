package dev.hallpass.core.people;

import java.util.UUID;

/** Names one human for good, whatever accounts they use. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
