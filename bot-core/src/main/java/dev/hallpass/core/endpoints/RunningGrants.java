package dev.hallpass.core.endpoints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;

/** Port: on which computers grants run, as far as computers have reported it. */
public interface RunningGrants {
    /** The departments of the computers in service on which at least one grant runs then: one entry a computer. */
    List<Optional<Department>> departments(Instant at);
}
