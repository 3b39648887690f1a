package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.outbox.Outbox;

/** Remembers what is appended, in the order of appending, also of transactions that fail later; can be told to fail. */
public final class WatchedOutbox implements Outbox {
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private volatile boolean failing;

    public void fail(boolean on) {
        failing = on;
    }

    public <E extends Event> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public void forget() {
        events.clear();
    }

    @Override
    public void append(Event event) {
        if (failing) {
            throw new IllegalStateException("the outbox is told to fail");
        }
        events.add(event);
    }

    @Override
    public void append(Event event, Instant dueAt) {
        append(event);
    }
}
