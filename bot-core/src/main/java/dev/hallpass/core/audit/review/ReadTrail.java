package dev.hallpass.core.audit.review;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntries;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** Reads the trail to a person who may, within their departments. That somebody read it stands in the trail too. */
public final class ReadTrail {
    private final AuditEntries entries;
    private final AuditTrail trail;
    private final Policy policy;
    private final PageDoor door;
    private final Clock clock;

    public ReadTrail(AuditEntries entries, AuditTrail trail, Policy policy, PageDoor door, Clock clock) {
        this.entries = entries;
        this.trail = trail;
        this.policy = policy;
        this.door = door;
        this.clock = clock;
    }

    /** Reads one page. */
    public Reading read(Asked asked, AuditFilter filter) {
        Verdict verdict = ask(asked);
        return verdict instanceof Verdict.Permitted
                ? new Reading.Page(entries.page(filter, reach(asked.reader())))
                : new Reading.Refused(verdict);
    }

    /** Whether the person may read it, and an entry that says so. */
    public Verdict ask(Asked asked) {
        Verdict verdict = policy.mayAnywhere(asked.reader(), Permission.READ_AUDIT);
        trail.append(new AuditEntry(
                clock.instant(),
                new Actor.Human(asked.reader().id()),
                Act.READ_AUDIT,
                asked.what(),
                verdict instanceof Verdict.Permitted ? AuditEntry.DONE : "not-permitted",
                Optional.empty(),
                asked.origin()));
        return verdict;
    }

    /** Of which departments the person reads entries. */
    public Reach reach(Person reader) {
        return policy.reach(reader, Permission.READ_AUDIT);
    }

    /** A link to the page, for this person alone and once. */
    public URI link(Person reader) {
        return door.linkFor(reader.id());
    }

    /**
     * Somebody wants to read.
     *
     * @param what as it was asked
     * @param origin from where, for the audit trail
     */
    public record Asked(Person reader, String what, String origin) {}
}
