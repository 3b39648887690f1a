package dev.hallpass.core.endpoints;

import dev.hallpass.core.outbox.Event;

/** A computer was taken out of service, or enrolled anew under another id. */
public record ComputerRetired(String computerId, String name) implements Event {}
