package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.Registry;

/** Moves a computer to another department, for who administers both. Its users stay where they are. */
public final class MoveComputer {
    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Clock clock;

    public MoveComputer(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param to empty: out of every department
     * @param origin from where, for the audit trail
     */
    public Outcome move(Person by, ComputerName name, Optional<Department> to, String origin) {
        return registry.computersNamed(name).stream()
                .findFirst()
                .map(computer -> move(by, computer, to, origin))
                .orElseGet(() -> new UnknownComputer(name));
    }

    private Outcome move(Person by, Computer computer, Optional<Department> to, String origin) {
        String where = to.map(department -> " to " + department).orElse(" to no department");
        Attempt attempt = new Attempt(
                clock.instant(),
                by,
                Act.MOVE_COMPUTER,
                "computer " + computer.name() + where,
                origin,
                computer.department());
        Verdict verdict = mayBoth(by, computer.department(), to);
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        if (computer.department().equals(to)) {
            return new ThereAlready(computer);
        }
        endpoints.place(computer, to, attempt.done());
        return new Moved(computer, to);
    }

    private Verdict mayBoth(Person by, Optional<Department> from, Optional<Department> to) {
        Verdict there = policy.may(by, Permission.MANAGE_COMPUTERS, from);
        return there instanceof Verdict.Permitted ? policy.may(by, Permission.MANAGE_COMPUTERS, to) : there;
    }

    /** How it went. */
    public sealed interface Outcome {}

    /** @param computer as it was before */
    public record Moved(Computer computer, Optional<Department> to) implements Outcome {}

    /** It belongs there already. */
    public record ThereAlready(Computer computer) implements Outcome {}

    /** No computer of that name is enrolled. */
    public record UnknownComputer(ComputerName name) implements Outcome {}

    /** Not permitted for the department that it is in, or for the one where it should go. */
    public record Refused(Verdict verdict) implements Outcome {}
}
