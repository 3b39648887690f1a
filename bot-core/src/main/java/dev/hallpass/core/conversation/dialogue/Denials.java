package dev.hallpass.core.conversation.dialogue;

import java.time.Clock;
import java.util.Optional;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.conversation.Hearing;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;

/**
 * Keeps in the audit trail what a talk refused before any use case heard of it: a command without its role, a forged
 * button, a form that is over. As often as the person's own budget of codes allows, so that nobody fills the trail.
 */
public final class Denials {
    private final RefusalTrail trail;
    private final Clock clock;

    public Denials(RefusalTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What was refused.
     *
     * @param outcome the refusal's code
     * @param department whose matter it is
     */
    record Denied(Act act, String subject, String outcome, Optional<Department> department) {
        /** A command, a button or a form, which is no department's matter. */
        static Denied ofTalk(String subject, String outcome) {
            return new Denied(Act.RUN_COMMAND, subject, outcome, Optional.empty());
        }
    }

    void keep(Denied denied, Hearing hearing) {
        keep(denied, hearing.person(), hearing.origin());
    }

    void keep(Denied denied, Person by, String origin) {
        trail.keepDenial(
                by.id(),
                new AuditEntry(
                        clock.instant(),
                        new Actor.Human(by.id()),
                        denied.act(),
                        denied.subject(),
                        denied.outcome(),
                        Optional.empty(),
                        origin,
                        denied.department()));
    }
}
