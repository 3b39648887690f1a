package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.audit.Act;
import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;

class DepartmentsTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final Department SALES = new Department("Sales");
    private static final Department LEGAL = new Department("Legal");

    private Ground ground;
    private Person ann;
    private Computer sold;
    private Computer legal;
    private Computer nobodys;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ann = ground.grant(ground.person("ann"), Role.OTP_ADMINISTRATOR, Optional.of(SALES));
        ground.grant(ground.person("adam"), Role.ADMINISTRATOR, Optional.of(SALES));
        sold = ground.computer("LT-1001", Optional.of(new Department("SALES")));
        legal = ground.computer("LT-2002", Optional.of(LEGAL));
        nobodys = ground.computer("LT-3003");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    @Test
    void findsComputersOfTheOwnDepartmentsAlone() {
        assertThat(says("ann", "computers LT")).contains("LT-1001").doesNotContain("LT-2002", "LT-3003");
        assertThat(says("ann", "computers")).contains("LT-1001").doesNotContain("LT-2002", "LT-3003");
        assertThat(says("ann", "computers LT 2002")).contains("No computer matches");
        assertThat(says("sue", "computers LT")).contains("LT-1001", "LT-2002", "LT-3003");
    }

    @Test
    void findsDevicesThatComputersOfTheOwnDepartmentsReportedLast() {
        Device stick = ground.device(sold, "KINGSTON DT50", "A");
        ground.device(legal, "KINGSTON DT70", "B");

        assertThat(says("ann", "device-search kingston")).contains("DT50").doesNotContain("DT70");
        assertThat(says("ann", "device-search")).contains("DT50").doesNotContain("DT70");

        ground.device(legal, "KINGSTON DT50", "A");
        assertThat(says("ann", "device-search kingston")).contains("No device matches");
        assertThat(says("ann", "device-search " + stick.code().written())).contains("No device matches");
    }

    @Test
    void proposesInTheFormWhatIsOfTheOwnDepartmentsAlone() {
        ground.assign(sold, "corp\\maria");
        ground.assign(legal, "corp\\maria");
        Form form = Ground.form(ground.says("ann", "devices for corp\\maria"));

        assertThat(proposed(form, IssueEntries.COMPUTER, "LT")).containsExactly("LT-1001");
        assertThat(proposed(form, IssueEntries.COMPUTER, "")).containsExactly("LT-1001");
        assertThat(form.toString()).contains("LT-1001").doesNotContain("LT-2002");
    }

    private List<String> proposed(Form form, String field, String typed) {
        return ((Answer.Propose) ground.types("ann", form.ref(), field, typed))
                .options().stream().map(Option::label).toList();
    }

    @Test
    void issuesForTheOwnDepartmentAndRefusesOthersInWordsAndOnTheTrail() {
        assertThat(says("ann", "devices on LT-1001 during 1h")).contains("LT-1001");
        assertThat(ground.issued()).isEqualTo(1);

        assertThat(says("ann", "devices on LT-2002 during 1h"))
                .contains("does not cover the department", Ground.CONTACT);
        assertThat(says("ann", "devices on LT-3003 during 1h")).contains("does not cover the department");
        assertThat(ground.issued()).isEqualTo(1);
        assertThat(denied(Act.ISSUE_CODE)).hasSize(2);
    }

    @Test
    void opensNoFormForAComputerOfAnotherDepartmentWhateverNamedIt() {
        assertThat(says("ann", "devices on LT-2002"))
                .contains("does not cover the department")
                .doesNotContain("3 h");
        assertThat(Ground.words(ground.presses(
                        "ann", Actions.ISSUE_FOR_COMPUTER, legal.id().value())))
                .contains("does not cover the department");
        assertThat(Ground.words(ground.presses(
                        "ann", Actions.ISSUE_FOR_COMPUTER, nobodys.id().value())))
                .contains("does not cover the department");
        assertThat(ground.presses("ann", Actions.ISSUE_FOR_COMPUTER, sold.id().value()))
                .isInstanceOf(Answer.Show.class);
        assertThat(denied(Act.ISSUE_CODE)).extracting(AuditEntry::subject).contains("computer LT-2002");
    }

    @Test
    void refusesAFieldForgedToAnotherDepartmentsComputer() {
        Form form = Ground.form(ground.says("ann", "devices on LT-1001"));
        var forged = Ground.with(
                Ground.asShown(form), IssueEntries.COMPUTER, legal.id().value(), IssueEntries.DURATION, "H1");

        assertThat(Ground.words(ground.changes("ann", form.ref(), forged, IssueEntries.DURATION)))
                .contains("does not cover the department");
        assertThat(Ground.words(ground.submits("ann", form.ref(), forged))).contains("does not cover the department");
        assertThat(ground.issued()).isZero();
        assertThat(denied(Act.ISSUE_CODE)).hasSize(2);
    }

    @Test
    void refusesAFormThatIsSentWhenTheRoleIsGone() {
        Form form = Ground.form(ground.says("ann", "devices on LT-1001"));
        var filledIn = Ground.with(Ground.asShown(form), IssueEntries.DURATION, "H1");
        ground.take(ann, Role.OTP_ADMINISTRATOR, Optional.of(SALES));

        assertThat(Ground.words(ground.changes("ann", form.ref(), filledIn, IssueEntries.DURATION)))
                .contains("You may not issue");
        assertThat(Ground.words(ground.submits("ann", form.ref(), filledIn))).contains("You may not issue");
        assertThat(((Answer.Propose) ground.types("ann", form.ref(), IssueEntries.COMPUTER, "LT")).options())
                .isEmpty();
        assertThat(ground.issued()).isZero();
        assertThat(denied(Act.ISSUE_CODE)).hasSize(2);
    }

    @Test
    void refusesTheButtonsUnderOnesOwnCodeWhenTheRoleIsGone() {
        says("ann", "devices on LT-1001 during 1h");
        ground.take(ann, Role.OTP_ADMINISTRATOR, Optional.of(SALES));

        for (String action : List.of(Actions.REVOKE, Actions.RESEND, Actions.EMAIL)) {
            assertThat(Ground.words(ground.presses("ann", action, "1"))).contains("You may not issue");
        }
        assertThat(denied(Act.REVOKE_CODE)).hasSize(1);
        assertThat(denied(Act.DELIVER_CODE)).hasSize(2);
        assertThat(says("sue", "list")).contains("#1", "Open");
    }

    @Test
    void refusesForgedButtonsAndOnesFromAnotherPersonsMessage() {
        says("sue", "devices on LT-2002 during 1h");

        assertThat(Ground.words(ground.presses("ann", Actions.REVOKE, "1"))).contains("somebody else’s");
        assertThat(Ground.words(ground.presses("adam", Actions.RESEND, "1"))).contains("does not cover the department");
        assertThat(Ground.words(ground.presses("ann", Actions.REVOKE, "1; --"))).contains("no code with that number");
        assertThat(Ground.words(ground.presses("ann", Actions.RESEND, "77"))).contains("no code with that number");
        assertThat(ground.trail())
                .extracting(AuditEntry::outcome)
                .contains("not-permitted", "forged", "not-found")
                .hasSize(7);
    }

    @Test
    void opensAnEmptyFormInPlaceOfAnotherPersonsAndKeepsThat() {
        Form sues = Ground.form(ground.says("sue", "devices on LT-2002"));

        Form anns =
                Ground.form(ground.presses("ann", Actions.CORRECT, sues.ref().session()));
        assertThat(anns.toString()).doesNotContain("LT-2002");
        assertThat(ground.submits("ann", sues.ref(), Ground.asShown(sues)).toString())
                .doesNotContain("LT-2002 ·");
        assertThat(ground.issued()).isZero();
        assertThat(ground.trail()).extracting(AuditEntry::outcome).contains("form-over");
    }

    @Test
    void listsWhatIsOfTheOwnDepartmentsAndTheirOwn() {
        says("sue", "devices on LT-1001 during 1h because \"for sales\"");
        says("sue", "devices on LT-2002 during 1h because \"for legal\"");
        ground.grant(ground.person("aud"), Role.AUDITOR, Optional.of(LEGAL));

        assertThat(says("ann", "list")).contains("for sales").doesNotContain("for legal");
        assertThat(says("aud", "list")).contains("for legal").doesNotContain("for sales");
        assertThat(says("ann", "list computer LT-2002")).doesNotContain("for legal");
        assertThat(says("ann", "list containing LT-2")).doesNotContain("for legal");
    }

    @Test
    void theTrailOfADepartmentHoldsItsOwnEntriesAlone() {
        says("sue", "devices on LT-1001 during 1h");
        says("sue", "devices on LT-2002 during 1h");
        says("ann", "devices on LT-2002 during 1h");
        says("sue", "revoke 2");
        says("sue", "roles grant <@UADAM> auditor Sales");

        assertThat(ground.trail(SALES)).extracting(AuditEntry::subject).containsExactly("issuance 1");
        assertThat(ground.trail(LEGAL))
                .extracting(AuditEntry::outcome)
                .containsExactly("done", "not-permitted", "done");
        assertThat(ground.trail(SALES, LEGAL)).hasSize(4);
        assertThat(ground.trail()).hasSize(7);
        assertThat(ground.trail(new Department("Nowhere"))).isEmpty();
    }

    @Test
    void movesAComputerForWhomBothDepartmentsAre() {
        assertThat(says("adam", "computers department LT-1001 Legal")).contains("does not cover that department");
        assertThat(says("adam", "computers department LT-1001 none")).contains("does not cover that department");
        assertThat(says("adam", "computers department LT-2002 Sales")).contains("does not cover that department");
        assertThat(says("ann", "computers department LT-1001 Legal")).contains("needs the role administrator");

        assertThat(says("sue", "computers department lt-2002 sales")).contains("LT-2002 is moved: sales");
        assertThat(says("sue", "computers department lt-2002 Sales")).contains("was there already");
        assertThat(says("ann", "computers LT")).contains("LT-1001", "LT-2002");
        assertThat(says("ann", "devices on LT-2002 during 1h")).contains("LT-2002");
        assertThat(says("sue", "computers department LT-2002 none")).contains("no department");
        assertThat(says("ann", "computers LT")).doesNotContain("LT-2002");
        assertThat(says("sue", "computers department LT-9 Sales")).contains("No computer is called LT-9");
        assertThat(denied(Act.MOVE_COMPUTER)).hasSize(3);
    }

    @Test
    void aDeviceGoesWithTheComputerThatReportedItLast() {
        ground.device(legal, "KINGSTON DT50", "A");
        assertThat(says("ann", "device-search kingston")).contains("No device matches");

        says("sue", "computers department LT-2002 Sales");

        assertThat(says("ann", "device-search kingston")).contains("DT50");
    }

    @Test
    void givesNoComputerTheKeyOfAnotherDepartmentsUser() {
        says("sue", "computers assign LT-2002 corp\\lea");
        ground.database
                .transactions()
                .executeWithoutResult(status -> ground.entries.assign(
                        legal.id(),
                        List.of(dev.hallpass.engine.terms.UserName.of("corp\\lea")),
                        Optional.of(LEGAL),
                        ground.clock.instant()));

        assertThat(says("adam", "computers assign LT-1001 corp\\lea")).contains("does not cover that department");
        assertThat(says("adam", "computers assign LT-1001 corp\\new")).contains("assigned to LT-1001");
        assertThat(says("sue", "computers assign LT-1001 corp\\lea")).contains("assigned to LT-1001");
    }

    @Test
    void aCodeForAUserAloneIsAMatterOfTheUsersDepartment() {
        says("sue", "settings set codes.user-alone allowed");
        says("sue", "computers assign LT-1001 corp\\ida");
        says("sue", "computers assign LT-2002 corp\\lea");
        says("sue", "computers assign LT-1001 corp\\lea");

        assertThat(says("ann", "devices for corp\\ida during 1h")).contains("corp\\ida");
        assertThat(says("ann", "devices for corp\\lea during 1h")).contains("does not cover the department");
        assertThat(ground.issued()).isEqualTo(1);
    }

    private List<AuditEntry> denied(Act act) {
        return ground.trail().stream()
                .filter(entry -> entry.act() == act && !entry.outcome().equals(AuditEntry.DONE))
                .filter(entry -> !entry.outcome().equals("wanted"))
                .toList();
    }
}
