package dev.hallpass.core.endpoints;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.terms.ComputerId;

/**
 * What an enrolment token stands for.
 *
 * @param name what the computer will be called, whatever it calls itself
 * @param replaces the computer of that name when the token was made; it is retired when the new one enrols
 * @param goodUntil the end of the token's life
 */
public record EnrolmentOffer(
        TokenHash token,
        ComputerName name,
        Optional<Department> department,
        Optional<ComputerId> replaces,
        Instant goodUntil) {}
