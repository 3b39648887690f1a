package dev.hallpass.core.registry;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.terms.ComputerId;

/**
 * A device that some computer reported.
 *
 * @param serial as the device reports it; empty when it has none, so that it shares its code with its model
 */
public record Device(
        DeviceCode code,
        String name,
        String vid,
        String pid,
        String serial,
        Optional<ComputerId> lastComputer,
        Instant lastSeen) {}
