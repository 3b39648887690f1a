package dev.hallpass.core.registry;

import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.UserName;

/**
 * Who works on a protected computer, by the name its operating system uses.
 *
 * @param generation the generation of the user's key, from 1
 */
public record EndUser(UserName name, Optional<Department> department, Optional<EmailAddress> email, int generation) {
    /** In UTF-16 units. No user of a real system has a longer name; the registry keeps none. */
    public static final int LONGEST_NAME = 256;
}
