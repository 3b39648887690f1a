package dev.hallpass.core.outbox;

import java.util.function.Function;

/**
 * A subscriber in one line.
 *
 * @param name stable, as {@link Subscriber#name} says
 * @param doing how the promise is kept; harmless when done again
 */
public record On<E extends Event>(String name, Class<E> event, Function<E, Subscriber.Kept> doing)
        implements Subscriber<E> {
    @Override
    public Kept on(E happened) {
        return doing.apply(happened);
    }
}
