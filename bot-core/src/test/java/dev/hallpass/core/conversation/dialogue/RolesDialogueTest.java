package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.Accounts.Lookup;
import dev.hallpass.core.people.account.Accounts.Roll;

class RolesDialogueTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String DESK = "<@&SDESK|@desk>";

    private Ground ground;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.person("eve");
        ground.computer("LT-1001", Optional.of(new Department("Sales")));
        ground.computer("LT-2002", Optional.of(new Department("Legal")));
        ground.groups.put("SDESK", new Roll.Members(Set.of("UEVE")));
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    private void forgetRolls() {
        REDIS.flush();
    }

    @Test
    void membersOfAGroupHoldItsRoleWhereItHolds() {
        assertThat(says("eve", "computers LT")).contains("needs the role");

        assertThat(says("sue", "roles grant " + DESK + " otp-administrator Sales"))
                .contains("the group @desk is now OTP administrator in Sales");

        assertThat(says("eve", "computers LT")).contains("LT-1001").doesNotContain("LT-2002");
        assertThat(says("eve", "devices on LT-1001 during 1h")).contains("LT-1001");
        assertThat(says("eve", "devices on LT-2002 during 1h")).contains("does not cover the department");
        assertThat(says("eve", "whoami")).contains("OTP administrator in Sales");
        assertThat(says("sue", "roles list")).contains("the members of @desk", "OTP administrator in Sales");
        assertThat(ground.trail())
                .extracting(AuditEntry::subject)
                .contains("group slack T1 SDESK (@desk) as otp administrator in Sales");
    }

    @Test
    void whoLeavesTheGroupLosesTheRoleWhenTheRollIsAskedForAnew() {
        says("sue", "roles grant " + DESK + " otp-administrator");
        says("eve", "devices on LT-1001 during 1h");

        ground.groups.put("SDESK", new Roll.Members(Set.of("UOTHER")));
        forgetRolls();

        assertThat(says("eve", "devices on LT-1001 during 1h")).contains("You may not issue");
        assertThat(Ground.words(ground.presses("eve", Actions.RESEND, "1"))).contains("You may not issue");
        assertThat(ground.issued()).isEqualTo(1);
    }

    @Test
    void aDirectoryThatDoesNotAnswerRefusesInWordsAndDefaultsToNothing() {
        says("sue", "roles grant " + DESK + " otp-administrator");
        ground.groups.put("SDESK", new Roll.Unavailable("timeout"));
        forgetRolls();

        assertThat(says("eve", "devices on LT-1001 during 1h"))
                .contains("as a member of a group, and the directory does not say so now", Ground.CONTACT);
        assertThat(ground.issued()).isZero();
        assertThat(says("sue", "devices on LT-1001 during 1h")).contains("LT-1001");
        assertThat(says("eve", "settings")).contains("Only super administrators");
    }

    @Test
    void aGroupThatIsGoneGivesNothingAndCanStillBeTakenFrom() {
        says("sue", "roles grant " + DESK + " otp-administrator");
        ground.groups.remove("SDESK");
        forgetRolls();

        assertThat(says("eve", "computers LT")).contains("needs the role");
        assertThat(says("sue", "roles revoke " + DESK + " otp-administrator"))
                .contains("the group @desk is no longer OTP administrator");
        assertThat(says("sue", "roles revoke " + DESK + " otp-administrator")).contains("is not OTP administrator");
    }

    @Test
    void refusesToGiveARoleToNobody() {
        ground.groups.put("SNONE", new Roll.Members(Set.of()));
        ground.groups.put("SLATE", new Roll.Unavailable("timeout"));
        ground.directory.put("ULATE", new Lookup.Unavailable("timeout"));

        assertThat(says("sue", "roles grant <@&SNONE|@none> auditor")).contains("Nobody is in the group @none");
        assertThat(says("sue", "roles grant <@&SGONE|@gone> auditor")).contains("I do not find the group @gone");
        assertThat(says("sue", "roles grant <@&SLATE|@late> auditor")).contains("The directory does not answer");
        assertThat(says("sue", "roles grant <@ULATE> auditor")).contains("The directory does not answer");
        assertThat(says("sue", "roles grant <@UNOBODY> auditor")).contains("not known here");
        assertThat(ground.trail())
                .extracting(AuditEntry::outcome)
                .containsExactlyInAnyOrder("empty-group", "unknown-group", "directory-unavailable");
    }

    @Test
    void refusesToGiveARoleToOneself() {
        assertThat(says("sue", "roles grant <@USUE> auditor")).contains("Nobody gives a role to themselves");
        assertThat(says("sue", "roles grant sue@example.org auditor")).contains("Nobody gives a role to themselves");
        assertThat(ground.trail()).extracting(AuditEntry::outcome).containsExactly("oneself", "oneself");
        assertThat(says("eve", "roles grant <@UEVE> auditor")).contains("Only super administrators");
    }

    @Test
    void aGroupIsNoSuperAdministratorToRelyOn() {
        assertThat(says("sue", "roles grant " + DESK + " super-administrator")).contains("is now super administrator");
        assertThat(says("eve", "roles list")).contains("@desk");

        assertThat(says("eve", "roles revoke <@USUE> super-administrator")).contains("configuration");
        assertThat(says("eve", "roles revoke " + DESK + " super-administrator")).contains("no longer");
        assertThat(says("eve", "roles list")).contains("Only super administrators");
    }

    @Test
    void whoHoldsARoleByAGroupAndOfTheirOwnLosesTheirOwnAlone() {
        says("sue", "roles grant " + DESK + " auditor");
        says("sue", "roles grant <@UEVE> auditor");

        assertThat(says("sue", "roles revoke <@UEVE> auditor")).contains("eve is no longer auditor");
        assertThat(ground.people
                        .withEmail(new dev.hallpass.core.people.account.EmailAddress("eve@example.org"))
                        .orElseThrow()
                        .holds(Role.AUDITOR))
                .isTrue();
    }

    @Test
    void saysThatNothingBelongsToADepartmentYet() {
        assertThat(says("sue", "roles grant <@UEVE> administrator Slaes"))
                .contains("eve is now administrator in Slaes", "Nothing belongs to the department Slaes yet", "Sales");
        assertThat(says("sue", "roles grant " + DESK + " administrator sales")).doesNotContain("Nothing belongs");
        assertThat(says("sue", "roles grant " + DESK + " super-administrator Sales"))
                .contains("cannot be limited");
    }

    @Test
    void rollsAreAskedForOnceForEveryReplica() {
        says("sue", "roles grant " + DESK + " otp-administrator");
        ground.groups.put("SDESK", new Roll.Unavailable("asked again"));

        for (String line : List.of("computers LT", "list", "devices on LT-1001 during 1h")) {
            assertThat(ground.says("eve", line)).isInstanceOf(Answer.Say.class);
        }
        assertThat(ground.issued()).isEqualTo(1);
    }
}
