package dev.hallpass.core.endpoints;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.outbox.Event;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.registry.AssignedKey;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Port: what is stored of enrolments and syncs. Each method is one transaction, with its events and audit entry. */
public interface Endpoints {
    /** Stores what a token stands for; another token for the same name ends. */
    void offer(EnrolmentOffer offer, AuditEntry entry);

    /** What a token stands for, unless it is unknown, used, or its time is over. */
    Optional<EnrolmentOffer> offered(TokenHash token, Instant now);

    /** Spends a token and enlists the computer: of several at once with one token, one enrols. */
    Enrolling enrol(NewEndpoint endpoint, Event event, AuditEntry entry);

    /** The hash of the token that the computer shows at a sync; empty when it is unknown or retired. */
    Optional<TokenHash> tokenOf(ComputerId computer);

    /** Takes a sync in: last contact, zone, epoch, proposals, devices, confirmed keys. */
    void saw(Seen seen);

    /** The keys of the computer's users. */
    List<AssignedKey> keysOf(ComputerId computer);

    /** The keys of the computer's users, which from now on count as sent. */
    List<AssignedKey> keysToSend(ComputerId computer);

    /** The zone that the computer reported last. */
    ZoneId reportedZone(ComputerId computer);

    /** Whether such a report was taken in before. */
    Reported reported(ComputerId computer, RedemptionReport report);

    /** Notes that a report was taken in, with what follows from it; nothing at all when it was before. */
    void take(ComputerId computer, Taken taken, List<Event> events, Optional<AuditEntry> entry);

    /** Assigns users to the computer. */
    void assign(Computer computer, List<UserName> users, AuditEntry entry);

    /** Takes users away from the computer, and raises the generation of each. */
    void unassign(Computer computer, List<UserName> users, AuditEntry entry);

    /** Gives the computer another name, ending open enrolment tokens for the former one. */
    Renaming rename(Computer computer, ComputerName name, AuditEntry entry);

    /** Keeps the name of a lift of the computer's lock-out, in place of an earlier one. */
    void lift(Computer computer, String lift, AuditEntry entry);

    /** The name of the computer's last lift. */
    Optional<String> liftOf(ComputerId computer);

    /** Moves the computer to another department, or out of any. */
    void place(Computer computer, Optional<Department> department, AuditEntry entry);

    /** Retires the computer, ends its token and its open enrolment token, and raises the generation of its users. */
    Retiring retire(Computer computer, AuditEntry entry);

    /** How an enrolment went. */
    enum Enrolling {
        ENROLLED,
        /** Another one was faster with the same token. */
        TOKEN_SPENT,
        /** A computer enrolled under the name since the token was made. */
        NAME_TAKEN
    }

    /** How a renaming went. */
    enum Renaming {
        RENAMED,
        /** Another computer has the name. */
        NAME_TAKEN
    }

    /** Who retired it. */
    enum Retiring {
        NOW_RETIRED,
        RETIRED_BEFORE
    }

    /** What is known of a report. */
    enum Reported {
        NEVER,
        /** This very report was taken in. */
        BEFORE,
        /** Another report of the same code was taken in as forged. */
        FORGED_BEFORE
    }

    /**
     * A computer about to enrol.
     *
     * @param replaces the computer whose name and users it takes over
     * @param token by which it shows at a sync that it is the one
     */
    record NewEndpoint(
            EnrolmentOffer offer,
            Optional<Computer> replaces,
            Computer computer,
            TokenHash token,
            FirstContact contact) {}

    /** A sync, as far as it changes what is stored; events and entry where it is worth one. */
    record Seen(
            ComputerId computer,
            SyncReport report,
            List<AssignedKey> confirmed,
            Instant at,
            List<Event> events,
            Optional<AuditEntry> entry) {}

    /** A report, and what it turned out to be. */
    record Taken(RedemptionReport report, Recognised as, Instant at) {}

    /** What a report turned out to be. Stored by name. */
    enum Recognised {
        ISSUED,
        UNIVERSAL,
        FORGED
    }
}
