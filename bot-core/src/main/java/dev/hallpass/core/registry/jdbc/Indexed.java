package dev.hallpass.core.registry.jdbc;

/** The three kinds of names that are searched: which table holds their words, and which column says whose they are. */
enum Indexed {
    COMPUTERS("computer_word", "computer_id"),
    END_USERS("user_word", "user_name"),
    DEVICES("device_word", "device_code");

    private final String table;
    private final String key;

    Indexed(String table, String key) {
        this.table = table;
        this.key = key;
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }
}
