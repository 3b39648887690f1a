package dev.hallpass.core.endpoints;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.policy.Verdict;

/**
 * What a person tries, and the audit entry for how it went.
 *
 * @param department whose matter it is
 */
record Attempt(Instant at, Person by, Act act, String subject, String origin, Optional<Department> department) {
    AuditEntry done() {
        return entry(AuditEntry.DONE);
    }

    AuditEntry refused(Verdict verdict) {
        return entry(verdict instanceof Verdict.NotYourDepartment ? "not-your-department" : "not-your-role");
    }

    AuditEntry entry(String outcome) {
        return new AuditEntry(
                at, new Actor.Human(by.id()), act, subject, outcome, Optional.empty(), origin, department);
    }
}
