package dev.hallpass.core.endpoints;

import java.math.BigInteger;
import java.security.SecureRandom;
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

/** Ends the lock-out of a computer on which too many wrong codes were typed; effective at its next sync, once. */
public final class LiftLockOut {
    private static final int RANDOM_BITS = 128;

    private final Policy policy;
    private final Registry registry;
    private final Endpoints endpoints;
    private final AuditTrail trail;
    private final Making making;

    public LiftLockOut(Policy policy, Registry registry, Endpoints endpoints, AuditTrail trail, Making making) {
        this.policy = policy;
        this.registry = registry;
        this.endpoints = endpoints;
        this.trail = trail;
        this.making = making;
    }

    /** @param origin from where, for the audit trail */
    public Outcome lift(Person by, ComputerName name, String origin) {
        Optional<Computer> found = registry.computersNamed(name).stream().findFirst();
        return found.isEmpty() ? new UnknownComputer(name) : lift(by, found.get(), origin);
    }

    private Outcome lift(Person by, Computer computer, String origin) {
        Attempt attempt = new Attempt(
                making.clock().instant(),
                by,
                Act.LIFT_LOCK_OUT,
                "computer " + computer.name(),
                origin,
                computer.department());
        Verdict verdict = policy.may(by, Permission.MANAGE_COMPUTERS, computer.department());
        if (!(verdict instanceof Verdict.Permitted)) {
            trail.append(attempt.refused(verdict));
            return new Refused(verdict);
        }
        String lift = new BigInteger(RANDOM_BITS, making.random()).toString(Character.MAX_RADIX);
        endpoints.lift(computer, lift, attempt.done());
        return new Lifted(computer);
    }

    /** What the name of a lift is made of. */
    public record Making(Clock clock, SecureRandom random) {}

    /** How it went. */
    public sealed interface Outcome {}

    /** The computer's next bundle carries the lift. */
    public record Lifted(Computer computer) implements Outcome {}

    /** No computer of that name is enrolled. */
    public record UnknownComputer(ComputerName name) implements Outcome {}

    /** Not permitted for the computer's department. */
    public record Refused(Verdict verdict) implements Outcome {}
}
