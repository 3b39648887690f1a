package dev.hallpass.core.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.engine.terms.Scope;

/**
 * What a request asks for, as far as approval rules look at it.
 *
 * @param length how long the access would run
 * @param department whose matter it is; empty is nobody's
 * @param at when it is asked
 */
public record Matter(Scope scope, Duration length, Optional<Department> department, Instant at) {}
