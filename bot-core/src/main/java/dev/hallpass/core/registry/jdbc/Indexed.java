package dev.hallpass.core.registry.jdbc;

/** The three kinds of names that are searched: which table holds their words, and which column says whose they are, and where their department stands. */
enum Indexed {
    COMPUTERS("computer_word", "computer_id", "select department_key from computer where id = ?"),
    END_USERS("user_word", "user_name", "select department_key from end_user where name = ?"),
    DEVICES(
            "device_word",
            "device_code",
            "select c.department_key from device d join computer c on c.id = d.last_computer where d.code = ?");

    private final String table;
    private final String key;
    private final String department;

    Indexed(String table, String key, String department) {
        this.table = table;
        this.key = key;
        this.department = department;
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    /** The query for the department's key of one of them. */
    String department() {
        return department;
    }
}
