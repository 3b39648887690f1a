package dev.hallpass.core.endpoints;

import dev.hallpass.core.outbox.Event;

/** A computer enrolled and can be issued codes for. */
public record ComputerEnrolled(String computerId, String name) implements Event {}
