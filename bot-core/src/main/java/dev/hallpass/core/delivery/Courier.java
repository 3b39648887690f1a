package dev.hallpass.core.delivery;

import dev.hallpass.core.issuing.Recipient;

/** Port: carries codes to one kind of reader. What it cannot deliver is an answer, not an exception. */
public interface Courier {
    /** The kind of reader that it serves. */
    Class<? extends Recipient> serves();

    /** Carries it once. Called again for the same delivery after {@link Carried.Later}, or after a crash. */
    Carried carry(Parcel parcel);
}
