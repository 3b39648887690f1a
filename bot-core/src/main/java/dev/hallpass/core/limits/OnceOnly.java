package dev.hallpass.core.limits;

import java.time.Duration;
import java.util.Optional;

import dev.hallpass.core.people.account.EventId;

/** Port: the fast path for "same delivery, same answer". The truth is a unique key on the issuance. */
public interface OnceOnly {
    /**
     * Claims a delivery for this caller, for {@link #CLAIMED_FOR} at first: whoever dies over it leaves it to the next
     * delivery of the same event.
     *
     * @throws StoreUnavailable when the store cannot be asked
     */
    Claim claim(EventId event);

    /** Remembers the answer for deliveries of the same event to come. It holds no code. */
    void answered(EventId event, String answer);

    /** Gives the claim back, so that a further delivery is handled: the first one failed before it had any effect. */
    void giveBack(EventId event);

    /** How long an answer is kept; platforms retry for minutes. */
    Duration KEPT_FOR = Duration.ofMinutes(30);

    /**
     * How long a claim without an answer lasts: longer than stores are waited for, and less than the minute after which
     * Slack's second retry comes. Should two work on one event nevertheless, the database's unique keys let one win.
     */
    Duration CLAIMED_FOR = Duration.ofSeconds(45);

    /** What the mark said. */
    sealed interface Claim {
        record First() implements Claim {}

        /** @param answer the first delivery's answer; empty while it is still being worked on */
        record Seen(Optional<String> answer) implements Claim {}
    }
}
