package dev.hallpass.core.outbox;

import java.time.Instant;

/** Port: takes events into the caller's transaction; each reaches each of its subscribers at least once after commit. */
public interface Outbox {
    void append(Event event);

    /** The same for what becomes true at a later time, such as that a code is over: a timer that survives every replica. */
    void append(Event event, Instant dueAt);
}
