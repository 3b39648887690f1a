package dev.hallpass.core.settings;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.PersonId;

/**
 * What somebody chose a setting to be.
 *
 * @param department whose own value it is; empty is the organisation's
 * @param written as it is stored; a later release may have written it
 */
public record Choice(String name, Optional<Department> department, String written, PersonId by, Instant at) {}
