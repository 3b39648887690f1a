package dev.hallpass.core.roles;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.GroupAssignment;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.people.account.Group;
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

    /**
     * Who wants what.
     *
     * @param subject whom or what it is about, and which role
     */
    record Wish(Act act, Person by, String subject, String origin) {
        static Wish of(Act act, Person by, RoleAssignment assignment, String origin) {
            String whom = "person " + assignment.person();
            return new Wish(act, by, whom + as(assignment.role(), assignment.department()), origin);
        }

        static Wish of(Act act, Person by, GroupAssignment assignment, String origin) {
            Group group = assignment.group();
            String whom = "group " + group.platform().name().toLowerCase(Locale.ROOT) + " " + group.workspace() + " "
                    + group.id() + " (" + assignment.name() + ")";
            return new Wish(act, by, whom + as(assignment.role(), assignment.department()), origin);
        }

        private static String as(Role role, Optional<Department> department) {
            String name = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return " as " + name + department.map(where -> " in " + where).orElse("");
        }
    }

    Verdict may(Person by) {
        return policy.mayAnywhere(by, Permission.MANAGE_ROLES);
    }

    RoleChange refused(Wish wish, Verdict verdict) {
        return refused(wish, new RoleChange.Refused(verdict), "not-permitted");
    }

    /** Keeps the refusal. */
    RoleChange refused(Wish wish, RoleChange refusal, String outcome) {
        recordRefusal(wish, outcome);
        return refusal;
    }

    void recordRefusal(Wish wish, String outcome) {
        trail.append(entry(wish, outcome));
    }

    AuditEntry done(Wish wish) {
        return entry(wish, AuditEntry.DONE);
    }

    private AuditEntry entry(Wish wish, String outcome) {
        return new AuditEntry(
                clock.instant(),
                new Actor.Human(wish.by().id()),
                wish.act(),
                wish.subject(),
                outcome,
                Optional.empty(),
                wish.origin());
    }
}
