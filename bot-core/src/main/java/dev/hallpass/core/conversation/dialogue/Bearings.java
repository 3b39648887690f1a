package dev.hallpass.core.conversation.dialogue;

import java.time.Clock;
import java.time.ZoneId;

import dev.hallpass.core.people.People;
import dev.hallpass.core.registry.Registry;

/**
 * What every talk goes by.
 *
 * @param organisationZone the zone of the organisation's calendar
 * @param contact how to reach an administrator
 */
public record Bearings(Registry registry, People people, ZoneId organisationZone, String contact, Clock clock) {
    Describing describing() {
        return new Describing(registry, organisationZone, clock);
    }

    Refusals refusals() {
        return new Refusals(describing(), contact);
    }
}
