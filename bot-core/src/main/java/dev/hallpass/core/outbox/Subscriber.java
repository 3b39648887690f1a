package dev.hallpass.core.outbox;

import java.time.Duration;

/**
 * Keeps a promise. Called again until it answers other than {@link Kept.Later}, also by another replica after a crash,
 * so it makes the second call harmless.
 *
 * @param <E> the event it wants
 */
public interface Subscriber<E extends Event> {
    /** Stable name under which its part of the promise is stored. */
    String name();

    Class<E> event();

    Kept on(E event);

    /** How it went. An exception counts as {@link Later} with the relay's own back-off. */
    sealed interface Kept {
        record Done() implements Kept {}

        /** Not now: the relay calls again after the given time. */
        record Later(Duration after, String because) implements Kept {}

        /** Never: logged, counted, not called again. */
        record GaveUp(String because) implements Kept {}
    }
}
