package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.Actor;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.registry.Computer;

class AuditDialogueTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;
    private Person ann;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.person("eve");
        ann = ground.person("ann");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    private void entry(Act act, String subject, String outcome, Optional<Department> department) {
        ground.trail.append(new AuditEntry(
                ground.clock.instant(),
                new Actor.Human(ann.id()),
                act,
                subject,
                outcome,
                Optional.of("INC-4711"),
                "slack T1 C1",
                department));
        ground.clock.advance(Duration.ofSeconds(1));
    }

    private void auditor(String name, Department department) {
        Person person = ground.person(name);
        ground.roles.grant(
                new RoleAssignment(person.id(), Role.AUDITOR, Optional.of(department)),
                person.id(),
                new AuditEntry(
                        ground.clock.instant(),
                        new Actor.Hallpass(),
                        Act.GRANT_ROLE,
                        "person",
                        AuditEntry.DONE,
                        Optional.empty(),
                        "test"));
    }

    @Test
    void tellsWhoDidWhatWhenWhyAndFromWhereInTheReadersZone() {
        entry(Act.ISSUE_CODE, "issuance 12", AuditEntry.DONE, Optional.empty());
        entry(Act.REVOKE_CODE, "issuance 12", "not-permitted", Optional.empty());

        assertThat(says("sue", "audit"))
                .contains("ann issues a code: issuance 12", "from slack T1 C1. Why: INC-4711", "9:02")
                .contains("🚫", "ann revokes a code: issuance 12, refused (not-permitted)");
    }

    @Test
    void isForAuditorsAndSuperAdministratorsAlone() {
        assertThat(says("eve", "audit")).contains("super administrators and auditors");
    }

    @Test
    void anAuditorOfADepartmentReadsItsEntriesAlone() {
        entry(Act.ISSUE_CODE, "issuance 1", AuditEntry.DONE, Optional.of(new Department("Sales")));
        entry(Act.ISSUE_CODE, "issuance 2", AuditEntry.DONE, Optional.of(new Department("Plant")));
        entry(Act.ISSUE_CODE, "issuance 3", AuditEntry.DONE, Optional.empty());
        auditor("olga", new Department("sales"));

        assertThat(says("olga", "audit"))
                .contains("issuance 1")
                .doesNotContain("issuance 2")
                .doesNotContain("issuance 3");
    }

    @Test
    void filtersByWhatWasTyped() {
        Computer laptop = ground.computer("LT-0042");
        entry(Act.ISSUE_CODE, "issuance 1", AuditEntry.DONE, Optional.empty());
        entry(Act.RETIRE_COMPUTER, "computer LT-0042", AuditEntry.DONE, Optional.empty());
        entry(Act.GRANT_ROLE, "person x as auditor", "not-permitted", Optional.empty());
        ground.clock.advance(Duration.ofDays(3));
        entry(Act.ISSUE_CODE, "issuance 2", AuditEntry.DONE, Optional.empty());

        assertThat(says("sue", "audit computer " + laptop.name()))
                .contains("retires a computer")
                .doesNotContain("issuance");
        assertThat(says("sue", "audit code 2")).contains("issuance 2").doesNotContain("issuance 1");
        assertThat(says("sue", "audit refused")).contains("grants a role").doesNotContain("issuance");
        assertThat(says("sue", "audit issued last 2 days"))
                .contains("issuance 2")
                .doesNotContain("issuance 1");
        assertThat(says("sue", "audit issued until 2026-11-23"))
                .contains("issuance 1")
                .doesNotContain("issuance 2");
        assertThat(says("sue", "audit by <@UANN> issued since today")).contains("issuance 2");
        assertThat(says("sue", "audit by <@UEVE>")).contains("Nothing in the audit trail matches");
        assertThat(says("sue", "audit containing inc-4711 roles")).contains("grants a role");
        assertThat(says("sue", "audit computer LT-9")).contains("No computer is called LT-9");
        assertThat(says("sue", "audit refusd")).contains("Did you mean refused?");
        assertThat(says("sue", "audit last weeks")).contains("weeks");
    }

    @Test
    void leadsFromPageToPage() {
        for (int i = 1; i <= 25; i++) {
            entry(Act.ISSUE_CODE, "issuance " + i + ";", AuditEntry.DONE, Optional.empty());
        }
        Answer first = ground.says("sue", "audit issued");
        assertThat(Ground.words(first)).contains("issuance 25;", "issuance 16;").doesNotContain("issuance 15;");

        Answer second = ground.presses("sue", Actions.AUDIT_OLDER, older(first));
        assertThat(Ground.words(second)).contains("issuance 15;", "issuance 6;").doesNotContain("issuance 16;");
        Answer third = ground.presses("sue", Actions.AUDIT_OLDER, older(second));
        assertThat(Ground.words(third)).contains("5 entries", "issuance 5;", "issuance 1;");

        assertThat(Ground.words(ground.presses("eve", Actions.AUDIT_OLDER, older(first))))
                .contains("15 minutes");
        assertThat(Ground.words(ground.presses("sue", Actions.AUDIT_OLDER, "forged")))
                .contains("15 minutes");
    }

    @Test
    void thatSomebodyReadItStandsInTheTrailToo() {
        says("sue", "audit issued last 2 days");

        assertThat(says("sue", "audit audit")).contains("sue reads the audit trail: audit issued last 2 days");
    }

    private static String older(Answer answer) {
        return ((Answer.Say) answer)
                .message().parts().stream()
                        .filter(Part.Buttons.class::isInstance)
                        .map(part -> ((Part.Buttons) part).buttons().get(0).value())
                        .findFirst()
                        .orElseThrow();
    }
}
