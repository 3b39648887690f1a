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
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.core.registry.EndUser;
import dev.hallpass.core.registry.Registry;
import dev.hallpass.engine.terms.UserName;

/**
 * Says who works on a computer no more. Each of them gets a new key, which their other computers fetch at their next
 * sync: what this computer still holds of them opens nothing that is issued after that.
 */
public final class UnassignUsers {
    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Clock clock;

    public UnassignUsers(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Unassigns all of the users or none.
     *
     * @param origin from where, for the audit trail
     */
    public Outcome unassign(Person by, ComputerName name, List<UserName> users, String origin) {
        Optional<Computer> found = registry.computersNamed(name).stream().findFirst();
        return found.isEmpty()
                ? new UnknownComputer(name)
                : unassign(by, found.get(), users.stream().distinct().toList(), origin);
    }

    private Outcome unassign(Person by, Computer computer, List<UserName> users, String origin) {
        Attempt attempt = new Attempt(
                clock.instant(), by, Act.UNASSIGN_USER, Subject.of(computer, users), origin, computer.department());
        Verdict verdict = policy.may(by, Permission.MANAGE_COMPUTERS, computer.department());
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        List<UserName> there =
                registry.usersOf(computer.id()).stream().map(EndUser::name).toList();
        List<UserName> strangers =
                users.stream().filter(user -> !there.contains(user)).toList();
        if (!strangers.isEmpty()) {
            return new NotAssigned(computer, strangers);
        }
        endpoints.unassign(computer, users, attempt.done());
        return new Unassigned(computer, users);
    }

    /** How it went. */
    public sealed interface Outcome {}

    /** They are unassigned. */
    public record Unassigned(Computer computer, List<UserName> users) implements Outcome {}

    /** Some were not assigned there; nobody was unassigned. */
    public record NotAssigned(Computer computer, List<UserName> strangers) implements Outcome {}

    /** No computer of that name is enrolled. */
    public record UnknownComputer(ComputerName name) implements Outcome {}

    /** Not permitted for the computer's department. */
    public record Refused(Verdict verdict) implements Outcome {}
}
