package dev.hallpass.core.endpoints;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/**
 * Takes a computer out of service, also a lost one: its token ends, and each of its users gets a new key, which their
 * other computers fetch at their next sync. Offline it keeps what it holds: nothing reaches it there.
 */
public final class RetireComputer {
    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Clock clock;

    public RetireComputer(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param origin from where, for the audit trail */
    public Outcome retire(Person by, ComputerId id, String origin) {
        Optional<Computer> found = registry.computer(id);
        return found.isEmpty() ? new UnknownComputer() : retire(by, found.get(), origin);
    }

    private Outcome retire(Person by, Computer computer, String origin) {
        Attempt attempt = new Attempt(
                clock.instant(), by, Act.RETIRE_COMPUTER, "computer " + computer.name(), origin, computer.department());
        Verdict verdict = policy.may(by, Permission.MANAGE_COMPUTERS, computer.department());
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        List<UserName> users =
                registry.usersOf(computer.id()).stream().map(EndUser::name).toList();
        return switch (endpoints.retire(computer, attempt.done())) {
            case NOW_RETIRED -> new Retired(computer, users);
            case RETIRED_BEFORE -> new RetiredBefore(computer);
        };
    }

    /** How it went. */
    public sealed interface Outcome {}

    /** @param users who worked there; their keys are new from now on */
    public record Retired(Computer computer, List<UserName> users) implements Outcome {}

    /** It was retired already, perhaps a moment ago. */
    public record RetiredBefore(Computer computer) implements Outcome {}

    /** There is no such computer. */
    public record UnknownComputer() implements Outcome {}

    /** Not permitted for the computer's department. */
    public record Refused(Verdict verdict) implements Outcome {}
}
