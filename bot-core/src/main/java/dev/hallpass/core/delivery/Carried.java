package dev.hallpass.core.delivery;

import java.time.Duration;
import java.util.Optional;

/** How carrying went. */
public sealed interface Carried {
    /** @param carrier the message that carries the code, where it can be rewritten */
    record Handed(Optional<CarryingMessage> carrier) implements Carried {}

    /**
     * Not now: worth another try.
     *
     * @param after what the other side asks for at least; zero where it asks for nothing
     * @param because for the log; never holds words of the message
     */
    record Later(Duration after, String because) implements Carried {}

    /** @param detail a short code for it, at most 100 characters; never holds words of the message */
    record Refused(String detail) implements Carried {}
}
