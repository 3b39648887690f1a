package dev.hallpass.core.people;

import java.util.Locale;

/** A part of the organisation that roles, computers and end users can belong to; compared without regard to case. */
public record Department(String name) {
    /** @throws IllegalArgumentException when the name is blank or longer than 100 characters */
    public Department {
        name = name.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new IllegalArgumentException("a department's name has 1 to 100 characters");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Department department && key().equals(department.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** How it is compared. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
