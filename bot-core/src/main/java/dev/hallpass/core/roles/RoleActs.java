package dev.hallpass.core.roles;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;

/** What granting and revoking have in common: who may, and the entry that either leaves. */
public final class RoleActs {
    private final Policy policy;
    private final AuditTrail trail;
    private final Clock clock;

    public RoleActs(Policy policy, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who wants what. */
    record Wish(Act act, Person by, RoleAssignment assignment, String origin) {}

    Verdict may(Person by) {
        return policy.mayAnywhere(by, Permission.MANAGE_ROLES);
    }

    RoleChange refused(Wish wish, Verdict verdict) {
        recordRefusal(wish, "not-permitted");
        return new RoleChange.Refused(verdict);
    }

    void recordRefusal(Wish wish, String outcome) {
        trail.append(entry(wish, outcome));
    }

    AuditEntry done(Wish wish) {
        return entry(wish, AuditEntry.DONE);
    }

    private AuditEntry entry(Wish wish, String outcome) {
        RoleAssignment assignment = wish.assignment();
        String role = assignment.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String where = assignment
                .department()
                .map(Department::name)
                .map(" in "::concat)
                .orElse("");
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(wish.by().id()),
                wish.act(),
                "person " + assignment.person() + " as " + role + where,
                outcome,
                Optional.empty(),
                wish.origin());
    }
}
