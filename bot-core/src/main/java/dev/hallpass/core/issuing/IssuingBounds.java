package dev.hallpass.core.issuing;

import java.time.ZoneId;
import java.util.Set;

/**
 * What is fixed while Hallpass runs.
 *
 * @param organisationZone whose calendar days count for a code that names no computer
 * @param mailDomains where codes may be mailed to
 * @param abilities what the backend can do, and ways of delivery beside message and mail
 */
public record IssuingBounds(ZoneId organisationZone, MailDomains mailDomains, Set<Ability> abilities) {
    public IssuingBounds {
        abilities = Set.copyOf(abilities);
    }
}
