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
                words.stream().map(word -> new Object[] {word, key, key}).toList();
        batches.batchUpdate(
                "insert into " + kind.table() + " (word, " + kind.key() + ", department_key) values (?, ?, ("
                        + kind.department() + "))",
                rows);
    }

    /** Notes that the department of what has the key is another one. */
    void moved(Indexed kind, String key) {
        jdbc.sql("update " + kind.table() + " set department_key = (" + kind.department() + ") where " + kind.key()
                        + " = ?")
                .params(key, key)
                .update();
    }

    /** Notes that the department of the devices that the computer reported last is another one. */
    void movedDevicesOf(String computer) {
        jdbc.sql("update device_word set department_key = (select department_key from computer where id = ?)"
                        + " where device_code in (select code from device where last_computer = ?)")
                .params(computer, computer)
                .update();
    }

    void remove(Indexed kind, String key) {
        jdbc.sql("delete from " + kind.table() + " where " + kind.key() + " = ?")
                .param(key)
                .update();
    }
}
