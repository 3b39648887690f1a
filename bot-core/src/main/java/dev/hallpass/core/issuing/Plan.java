package dev.hallpass.core.issuing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Department;
import dev.hallpass.engine.issue.Draft;

/**
 * What is about to be issued, rounded and dated.
 *
 * @param at the moment at which it was weighed
 * @param draft terms with the day of issue, or with start and end on full five minutes; and the device
 * @param key under which key the code is written
 * @param zone whose calendar days the redeem window counts: the computer's as of its last sync, else the organisation's
 * @param redeemBy the last instant at which the code can be redeemed
 * @param department whose matter it is: the computer's, else the user's
 * @param cautions what the issuer should know, though it stands against nothing
 */
public record Plan(
        Instant at,
        Draft draft,
        KeyChoice key,
        ZoneId zone,
        Instant redeemBy,
        Optional<Department> department,
        List<Caution> cautions) {
    public Plan {
        cautions = List.copyOf(cautions);
    }
}
