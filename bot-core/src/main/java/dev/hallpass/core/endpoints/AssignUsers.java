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

/** Says who works on a computer; at its next sync it gets their keys. */
public final class AssignUsers {
    /** The users that one computer can have: an endpoint verifies a code for each of them. */
    public static final int MOST_USERS = 16;

    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Clock clock;

    public AssignUsers(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Assigns all of the users or none; those that are assigned already stay so.
     *
     * @param users at least one; who is not known yet becomes known, in the computer's department
     * @param origin from where, for the audit trail
     * @throws IllegalArgumentException without any user
     */
    public Outcome assign(Person by, ComputerName name, List<UserName> users, String origin) {
        if (users.isEmpty()) {
            throw new IllegalArgumentException("somebody must be assigned");
        }
        Optional<Computer> found = registry.computersNamed(name).stream().findFirst();
        if (found.isEmpty()) {
            return new UnknownComputer(name);
        }
        return assign(by, found.get(), users.stream().distinct().toList(), origin);
    }

    private Outcome assign(Person by, Computer computer, List<UserName> users, String origin) {
        Attempt attempt = new Attempt(
                clock.instant(), by, Act.ASSIGN_USER, Subject.of(computer, users), origin, computer.department());
        Verdict verdict = mayAll(by, computer, users);
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        List<UserName> there =
                registry.usersOf(computer.id()).stream().map(EndUser::name).toList();
        List<UserName> added =
                users.stream().filter(user -> !there.contains(user)).toList();
        if (there.size() + added.size() > MOST_USERS) {
            return new TooMany(computer, there.size());
        }
        if (!added.isEmpty()) {
            endpoints.assign(computer, added, attempt.done());
        }
        return new Assigned(computer, added, there);
    }

    /** The computer gets the keys of its users: who is of a department is its administrators' matter too. */
    private Verdict mayAll(Person by, Computer computer, List<UserName> users) {
        Verdict there = policy.may(by, Permission.MANAGE_COMPUTERS, computer.department());
        if (!(there instanceof Verdict.Permitted)) {
            return there;
        }
        return users.stream()
                .map(registry::endUser)
                .flatMap(Optional::stream)
                .filter(user -> user.department().isPresent())
                .map(user -> policy.may(by, Permission.MANAGE_COMPUTERS, user.department()))
                .filter(verdict -> !(verdict instanceof Verdict.Permitted))
                .findFirst()
                .orElse(there);
    }

    /** How it went. */
    public sealed interface Outcome {}

    /**
     * They are assigned; effective at the computer's next sync.
     *
     * @param added who was not there before; may be empty
     * @param before who was there before
     */
    public record Assigned(Computer computer, List<UserName> added, List<UserName> before) implements Outcome {}

    /** No computer of that name is enrolled. */
    public record UnknownComputer(ComputerName name) implements Outcome {}

    /** Not permitted for the computer's department, or for that of a user. */
    public record Refused(Verdict verdict) implements Outcome {}

    /**
     * More than {@link #MOST_USERS} users.
     *
     * @param now how many are assigned
     */
    public record TooMany(Computer computer, int now) implements Outcome {}
}
