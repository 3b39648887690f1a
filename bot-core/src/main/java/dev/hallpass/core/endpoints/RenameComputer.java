package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Registry;

/** Gives a computer another name. Its identity, keys and codes stay as they are; it learns of the name at its next sync. */
public final class RenameComputer {
    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Clock clock;

    public RenameComputer(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param origin from where, for the audit trail */
    public Outcome rename(Person by, Names names, String origin) {
        Optional<Computer> found = registry.computersNamed(names.now()).stream().findFirst();
        return found.isEmpty() ? new UnknownComputer(names.now()) : rename(by, found.get(), names.wanted(), origin);
    }

    private Outcome rename(Person by, Computer computer, ComputerName wanted, String origin) {
        String subject = "computer " + computer.name() + ", new name " + wanted;
        Attempt attempt = new Attempt(clock.instant(), by, Act.RENAME_COMPUTER, subject, origin, computer.department());
        Verdict verdict = policy.may(by, Permission.MANAGE_COMPUTERS, computer.department());
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        return switch (endpoints.rename(computer, wanted, attempt.done())) {
            case RENAMED -> new Renamed(computer, wanted);
            case NAME_TAKEN -> new NameTaken(computer, wanted);
        };
    }

    /** What it is called, and what it is to be called. */
    public record Names(ComputerName now, ComputerName wanted) {}

    /** How it went. */
    public sealed interface Outcome {}

    /** @param before the computer as it was, with its former name */
    public record Renamed(Computer before, ComputerName name) implements Outcome {}

    /** Another computer has that name. */
    public record NameTaken(Computer computer, ComputerName wanted) implements Outcome {}

    /** No computer of that name is enrolled. */
    public record UnknownComputer(ComputerName name) implements Outcome {}

    /** Not permitted for the computer's department. */
    public record Refused(Verdict verdict) implements Outcome {}
}
