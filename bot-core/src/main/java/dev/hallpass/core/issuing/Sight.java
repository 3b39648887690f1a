package dev.hallpass.core.issuing;

import java.util.Set;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;

/** Which issuances a person may see. */
public sealed interface Sight {
    PersonId viewer();

    record Everything(PersonId viewer) implements Sight {}

    /** Their own, and those of the departments. */
    record OwnAnd(PersonId viewer, Set<Department> departments) implements Sight {
        public OwnAnd {
            departments = Set.copyOf(departments);
        }
    }
}
