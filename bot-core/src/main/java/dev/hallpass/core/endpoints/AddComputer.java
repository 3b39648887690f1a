package dev.hallpass.core.endpoints;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
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

/**
 * Makes the token with which one computer enrols. A name that is in use enrols anew: when the token is used, the
 * computer that had the name is retired, its users are assigned to the new one, and codes that name the old one open
 * nothing any more.
 */
public final class AddComputer {
    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    public AddComputer(
            Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Clock clock, SecureRandom random) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a token; an earlier one for the same name ends.
     *
     * @param department where the computer belongs; where none is given, that of the computer it replaces, else the one
     *     department that the person administers
     * @param origin from where, for the audit trail
     */
    public Outcome add(Person by, ComputerName name, Optional<Department> department, String origin) {
        Optional<Computer> replaced = registry.computersNamed(name).stream().findFirst();
        Optional<Department> place =
                department.or(() -> replaced.isPresent() ? replaced.get().department() : HomeDepartment.of(by));
        Attempt attempt = new Attempt(clock.instant(), by, Act.ADD_COMPUTER, "computer " + name, origin, place);
        Verdict verdict = mayBoth(by, place, replaced);
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        return offer(attempt, name, place, replaced);
    }

    private Verdict mayBoth(Person by, Optional<Department> place, Optional<Computer> replaced) {
        Verdict there = policy.may(by, Permission.MANAGE_COMPUTERS, place);
        return there instanceof Verdict.Permitted && replaced.isPresent()
                ? policy.may(by, Permission.MANAGE_COMPUTERS, replaced.get().department())
                : there;
    }

    private Outcome offer(Attempt attempt, ComputerName name, Optional<Department> place, Optional<Computer> replaced) {
        EnrolmentToken token = EnrolmentToken.random(random);
        Instant goodUntil = clock.instant().plus(EnrolmentToken.LIFETIME);
        endpoints.offer(
                new EnrolmentOffer(token.hash(), name, place, replaced.map(Computer::id), goodUntil), attempt.done());
        return new Added(token, goodUntil, place, replaced);
    }

    /** How it went. */
    public sealed interface Outcome {}

    /**
     * The token is made.
     *
     * @param token shown to the person alone, once
     * @param goodUntil until when the computer must have enrolled
     * @param replaces the computer that will be retired when it does
     */
    public record Added(
            EnrolmentToken token, Instant goodUntil, Optional<Department> department, Optional<Computer> replaces)
            implements Outcome {}

    /** Not permitted for that department, or for that of the computer that has the name. */
    public record Refused(Verdict verdict) implements Outcome {}
}
