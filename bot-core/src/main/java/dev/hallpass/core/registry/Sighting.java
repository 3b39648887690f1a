package dev.hallpass.core.registry;

import java.time.Instant;
import java.time.ZoneId;

import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;

/**
 * What a sync says of the computer itself.
 *
 * @param zone its time zone now; as a day's zone it applies from the end of the present day
 * @param epoch the key epoch that it uses
 */
public record Sighting(ComputerId computer, ZoneId zone, KeyEpoch epoch, Instant at) {}
