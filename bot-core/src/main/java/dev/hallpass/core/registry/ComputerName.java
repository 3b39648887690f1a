package dev.hallpass.core.registry;

import java.util.Locale;

/** The name people call a computer by, such as {@code LT-0042}; compared without regard to case. */
public record ComputerName(String value) {
    /** @throws IllegalArgumentException unless 1 to 63 printable characters */
    public ComputerName {
        value = value.strip();
        if (value.isEmpty() || value.length() > 63 || value.codePoints().anyMatch(ComputerName::unprintable)) {
            throw new IllegalArgumentException("a computer's name has 1 to 63 printable characters");
        }
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** How it is compared. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputerName name && key().equals(name.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
