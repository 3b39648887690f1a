package dev.hallpass.core.issuing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.engine.issue.Draft;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/**
 * Port: the issuances. Each method that changes something stores the new state, its events and its audit entry in one
 * transaction, or nothing. No method stores a code.
 */
public interface Issuances {
    /**
     * Keeps a fresh issuance under the lowest serial that its terms have left, with {@link CodeIssued} at once and
     * {@link CodeOver} when its time has passed. A serial is given out once, whatever number of replicas ask.
     */
    Stored keep(NewIssuance fresh);

    /** How many serials the terms have left under that key. */
    int serialsLeft(Draft draft, KeyChoice key);

    Optional<Issuance> find(IssuanceId id);

    /** Whose matter the issuance was when it was issued; empty where nobody's, or where there is no such issuance. */
    Optional<Department> departmentOf(IssuanceId id);

    Optional<Issuance> ofEvent(EventId event);

    /**
     * The newest first.
     *
     * @param now what {@link IssuanceFilter.Open} is measured by
     * @param most how many to give at most
     */
    List<Issuance> list(Sight sight, IssuanceFilter filter, Instant now, int most);

    /** Revokes, with {@link CodeRevoked}. */
    Change revoke(IssuanceId id, IssuanceState.Revoked state, AuditEntry entry);

    /**
     * Keeps what an endpoint reported or a receipt proves, with {@link CodeRedeemed} and {@link GrantEnded} where they are
     * news. An endpoint that reports what a receipt has proved is no news; its times take the place of the receipt's.
     */
    Change redeem(IssuanceId id, Redemption redemption, AuditEntry entry);

    /**
     * What a computer may have spent at a time by its own clock: codes that name it, and codes that name a user alone; the
     * newest first.
     *
     * @param below only ids below this one, to read on
     */
    List<Issuance> spendableOn(ComputerId computer, Instant at, IssuanceId below, int most);

    /**
     * Revoked issuances that the computer should know of while they can change something: those that name it, those that
     * name one of the users alone, and those that were redeemed there.
     */
    List<Issuance> revokedFor(ComputerId computer, Collection<UserName> users, Instant now);

    /** The latest epoch before this one under which a code, not revoked, can be redeemed there. */
    Optional<KeyEpoch> epochBefore(KeyEpoch epoch, Where where, Instant now);

    /** What was reported as redeemed on the computer and has not run out altogether: a code, and when. */
    List<SpentThere> spentOn(ComputerId computer, Instant now);

    /**
     * Notes that a computer knows of a revocation.
     *
     * @param all the computers that must know before the revocation counts as acknowledged
     */
    void acknowledge(IssuanceId id, ComputerId by, Collection<ComputerId> all);

    /** A computer and who works there. */
    record Where(ComputerId computer, Collection<UserName> users) {}

    /** @param at when it was redeemed there */
    record SpentThere(Issuance issuance, Instant at) {}
}
