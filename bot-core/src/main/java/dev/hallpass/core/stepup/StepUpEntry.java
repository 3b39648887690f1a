package dev.hallpass.core.stepup;

import java.time.Instant;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.people.PersonId;

/** What the audit trail says of step-up; never a number or a secret. */
record StepUpEntry(Act act, PersonId by, PersonId of, Instant at, String origin) {
    static StepUpEntry of(Act act, PersonId by, PersonId of, Instant at, String origin) {
        return new StepUpEntry(act, by, of, at, origin);
    }

    AuditEntry with(String outcome) {
        return new AuditEntry(
                at, new Actor.Human(by), act, "step-up of person " + of, outcome, Optional.empty(), origin);
    }
}
