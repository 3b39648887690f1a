package dev.hallpass.core.endpoints;

import java.time.ZoneId;

/**
 * What every endpoint learns of the organisation.
 *
 * @param zone by whose days universal codes and codes that name no computer go
 * @param contact how to reach an administrator, in words for people; may be empty
 */
public record Organisation(ZoneId zone, String contact) {}
