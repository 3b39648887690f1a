package dev.hallpass.core.settings;

import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;

/**
 * What a setting shall be.
 *
 * @param department for whose computers alone; empty is the whole organisation
 * @param value empty takes a department's own value away, so that the organisation's holds there
 */
public record Wish<T>(Setting<T> setting, Optional<Department> department, Optional<T> value, PersonId by) {
    /** @throws IllegalArgumentException when the organisation is left without a value */
    public Wish {
        if (department.isEmpty() && value.isEmpty()) {
            throw new IllegalArgumentException("the organisation has a value of every setting");
        }
    }

    /** The value as it is written. */
    public Optional<String> written() {
        return value.map(setting::write);
    }
}
