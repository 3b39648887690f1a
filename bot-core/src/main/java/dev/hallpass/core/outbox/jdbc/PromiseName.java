package dev.hallpass.core.outbox.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Names of promises: the time at which one was first due, in a writing that sorts by time, and what makes it differ. */
final class PromiseName {
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final char SEPARATOR = ' ';

    private PromiseName() {}

    /** A new one; it is no secret and need not be unguessable. */
    static String of(Instant due) {
        return SORTABLE.format(due) + SEPARATOR + UUID.randomUUID();
    }

    /** Sorts behind every name that was due by the given millisecond. */
    static String before(Instant now) {
        return SORTABLE.format(now.plusMillis(1));
    }

    static Instant firstDue(String name) {
        return Instant.parse(name.substring(0, name.indexOf(SEPARATOR)));
    }
}
