package dev.hallpass.core.universal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.account.EventId;

/** Port: who holds which slot, and what was shown to whom. */
public interface Showings {
    /** The showing that an event led to. */
    Optional<Showing> of(EventId event);

    /** The latest holding of each slot of the chain; slots that nobody ever held are left out. */
    List<Holding> latestHoldings(String chainId);

    /** The holdings of a slot from one period to another, both included. */
    List<Holding> holdings(String chainId, int slot, int fromPeriod, int toPeriod);

    /**
     * Takes the slot for its period where that is not done yet, and records the showing, in one transaction with its
     * event and audit entry.
     */
    Recording record(Showing showing, UniversalCodeShown event, AuditEntry entry);

    /** How often the code was shown on that day, to all together. */
    int shownOn(LocalDate day);

    /** The last day on which a code of the chain was shown. */
    Optional<LocalDate> lastShown(String chainId);

    /** How it went. */
    enum Recording {
        RECORDED,
        /** Somebody else was faster: the slot, or another slot for this person, or this very event, is there already. */
        OVERTAKEN
    }
}
