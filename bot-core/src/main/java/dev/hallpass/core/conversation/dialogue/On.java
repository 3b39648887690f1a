package dev.hallpass.core.conversation.dialogue;

import java.util.function.Function;

import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Subscriber;

/** What is done on one kind of event, under the stable name by which it is remembered. */
record On<E extends Event>(String name, Class<E> event, Function<E, Subscriber.Kept> doing) implements Subscriber<E> {
    @Override
    public Kept on(E happened) {
        return doing.apply(happened);
    }
}
