package dev.hallpass.core.registry.jdbc;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the words of names. */
final class WordIndex {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WordIndex(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts these words in the place of those that were there. */
    void put(Indexed kind, String key, Set<String> words) {
        remove(kind, key);
        List<Object[]> rows =
                words.stream().map(word -> new Object[] {word, key}).toList();
        batches.batchUpdate("insert into " + kind.table() + " (word, " + kind.key() + ") values (?, ?)", rows);
    }

    void remove(Indexed kind, String key) {
        jdbc.sql("delete from " + kind.table() + " where " + kind.key() + " = ?")
                .param(key)
                .update();
    }
}
