package dev.hallpass.core.issuing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.Validity;

/**
 * The record of one issued code: its parameters, from which the code is computed when it is shown, and never the code.
 *
 * @param draft terms and device, as sealed into the code
 * @param serial tells equal terms apart
 * @param epoch the key epoch under which it is written
 * @param generation the generation of the user's key, where it names a user alone; else 0
 * @param zone the zone whose calendar days the redeem window counts
 * @param redeemBy the last instant at which it can be redeemed
 * @param backendReference the second backend's own name of it
 */
public record Issuance(
        IssuanceId id,
        EventId event,
        PersonId issuer,
        Instant issuedAt,
        Draft draft,
        int serial,
        KeyEpoch epoch,
        int generation,
        ZoneId zone,
        Instant redeemBy,
        Optional<Justification> justification,
        Recipient recipient,
        IssuanceState state,
        Optional<String> backendReference) {
    private static final String APPROVED = "request ";

    /** When an access that was opened at the given time ends by itself. */
    public Instant accessEnd(Instant redeemedAt) {
        return draft.terms().validity() instanceof Validity.Relative relative
                ? redeemedAt.plus(relative.duration().duration())
                : redeemBy;
    }

    /** The latest time at which an access from it can still run; until then a revocation may change something. */
    public Instant overAt() {
        return accessEnd(redeemBy);
    }

    /** Whether it cannot be redeemed any more because its time has passed. */
    public boolean isPast(Instant now) {
        return now.isAfter(redeemBy);
    }

    /** Whether it can still be redeemed: neither redeemed nor revoked, and not past. */
    public boolean isOpen(Instant now) {
        return state instanceof IssuanceState.Open && !isPast(now);
    }

    /** Whether it was issued on the approval of a request: the request is its event then. */
    public boolean approved() {
        return event.id().startsWith(APPROVED);
    }

    /** How the audit trail names it. */
    public String subject() {
        return subject(id);
    }

    /** The same of an issuance that may not be there. */
    public static String subject(IssuanceId id) {
        return "issuance " + id.value();
    }
}
