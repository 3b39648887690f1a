package dev.hallpass.core.people;

import java.util.Optional;
import java.util.Set;

/** Of which departments somebody may see or do something. */
public sealed interface Reach {
    /** Whether it covers what is of that department; what has none is covered only where everything is. */
    boolean covers(Optional<Department> of);

    record Everywhere() implements Reach {
        @Override
        public boolean covers(Optional<Department> of) {
            return true;
        }
    }

    /** @param departments those alone; empty: nothing at all */
    record Within(Set<Department> departments) implements Reach {
        public Within {
            departments = Set.copyOf(departments);
        }

        @Override
        public boolean covers(Optional<Department> of) {
            return of.filter(departments::contains).isPresent();
        }
    }
}
