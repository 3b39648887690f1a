package dev.hallpass.core.audit.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the stored chain of seals. */
public interface Seals {
    /**
     * Seals the next entries, in one transaction that one replica at a time can be in.
     *
     * @param sealing asked for each entry in turn
     * @param behind entries with higher ids alone: what earlier rounds of the same run went through. 0 at first
     * @param most how many at once, from 1
     * @param now for what turns up too late: see {@link Unsealed}
     */
    Round sealNext(Sealing sealing, long behind, int most, Instant now);

    /** The stored head; empty when somebody removed it. */
    Optional<Head> head();

    /** The links behind a sequence number, in their order, with their entries. */
    List<StoredSeal> after(long sequence, int most);

    /** Entries behind an id that have no seal, in the order of their ids. */
    List<Unsealed> unsealed(long afterEntryId, int most);

    /** Makes the seal of one entry. */
    interface Sealing {
        SealedLink seal(SealValue before, long sequence, RawEntry entry);
    }

    /** What is stored of a link. */
    record SealedLink(Link link, SealValue seal) {}

    /**
     * What a round did.
     *
     * @param sealed how many were sealed
     * @param last the highest entry id that it went through
     * @param head where the chain ends now
     */
    record Round(int sealed, long last, Head head) {}

    /**
     * An entry without a seal.
     *
     * @param stray whether it turned up more than an hour after entries with higher ids were sealed. Hallpass' own
     *     transactions last seconds, so it is never sealed: somebody put it there, or its seal was taken away
     */
    record Unsealed(long id, Instant at, boolean stray) {}
}
