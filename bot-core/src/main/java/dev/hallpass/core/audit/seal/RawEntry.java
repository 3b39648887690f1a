package dev.hallpass.core.audit.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of the trail as it is stored. Nothing in it is interpreted: a row that somebody changed may hold anything.
 *
 * @param at in steps of a microsecond, as databases keep it
 * @param texts the other columns in the order of {@link #COLUMNS}; empty where the column is null
 */
public record RawEntry(long id, Instant at, List<Optional<String>> texts) {
    /** What is sealed besides id and time, in this order. A column of a later release goes to the end. */
    public static final List<String> COLUMNS = List.of(
            "actor_kind",
            "actor_id",
            "act",
            "subject",
            "outcome",
            "justification",
            "origin",
            "department",
            "department_key");

    public RawEntry {
        texts = List.copyOf(texts);
    }
}
