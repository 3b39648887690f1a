package dev.hallpass.core.issuing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.Person;

/** Takes a code back, or the access that it opened; effective at the endpoint's next sync. */
public final class RevokeCode {
    private final CodeAccess access;
    private final Issuances issuances;
    private final Clock clock;

    public RevokeCode(CodeAccess access, Issuances issuances, Clock clock) {
        this.access = access;
        this.issuances = issuances;
        this.clock = clock;
    }

    /** @param origin from where, for the audit trail */
    public RevokeOutcome revoke(Person by, IssuanceId id, String origin) {
        CodeAccess.Answer answer = access.ask(new CodeAccess.Attempt(by, id, Act.REVOKE_CODE, origin));
        if (answer instanceof CodeAccess.Answer.Denied denied) {
            return new RevokeOutcome.NotPermitted(denied.verdict());
        }
        return answer instanceof CodeAccess.Answer.Allowed allowed
                ? revoke(by, allowed.issuance(), origin)
                : new RevokeOutcome.NotFound(id);
    }

    private RevokeOutcome revoke(Person by, Issuance issuance, String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (issuance.state() instanceof IssuanceState.Revoked revoked) {
            return new RevokeOutcome.AlreadyRevoked(issuance, revoked);
        }
        Instant usableUntil = usableUntil(issuance, now);
        if (!usableUntil.isAfter(now)) {
            return new RevokeOutcome.AlreadyOver(issuance, usableUntil);
        }
        IssuanceState.Revoked state = new IssuanceState.Revoked(now, by.id(), false);
        Change change = issuances.revoke(issuance.id(), state, entry(by, issuance, now, origin));
        Issuance after = issuances.find(issuance.id()).orElseThrow();
        return change == Change.KNOWN && after.state() instanceof IssuanceState.Revoked first
                ? new RevokeOutcome.AlreadyRevoked(after, first)
                : new RevokeOutcome.Revoked(after, usableUntil);
    }

    /** A code that no sync has reported yet may have been redeemed at its very last moment. */
    private static Instant usableUntil(Issuance issuance, Instant now) {
        if (issuance.state() instanceof IssuanceState.Redeemed redeemed && namesComputer(issuance)) {
            return redeemed.endedAt().orElseGet(() -> issuance.accessEnd(redeemed.at()));
        }
        return !issuance.isOpen(now) ? issuance.overAt() : issuance.redeemBy();
    }

    private static boolean namesComputer(Issuance issuance) {
        return issuance.draft().terms().binding().computer().isPresent();
    }

    private static AuditEntry entry(Person by, Issuance issuance, Instant now, String origin) {
        return new AuditEntry(
                now,
                new Actor.Human(by.id()),
                Act.REVOKE_CODE,
                issuance.subject(),
                AuditEntry.DONE,
                Optional.empty(),
                origin);
    }
}
