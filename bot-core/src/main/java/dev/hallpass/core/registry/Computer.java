package dev.hallpass.core.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;

/**
 * A protected computer that has enrolled.
 *
 * @param zone the computer's time zone as of its last sync
 * @param epoch the key epoch that it used at its last sync
 */
public record Computer(
        ComputerId id,
        ComputerName name,
        Optional<Department> department,
        ZoneId zone,
        KeyEpoch epoch,
        Instant lastSeen,
        boolean retired) {}
