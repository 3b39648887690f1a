package dev.hallpass.core.outbox;

/** Port: takes events into the caller's transaction; each reaches each of its subscribers at least once after commit. */
public interface Outbox {
    void append(Event event);
}
