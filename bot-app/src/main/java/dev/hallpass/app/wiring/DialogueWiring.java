package dev.hallpass.app.wiring;

import java.net.URI;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import dev.hallpass.app.settings.HallpassSettings;
import dev.hallpass.core.audit.review.ReadTrail;
import dev.hallpass.core.conversation.Dialogue;
import dev.hallpass.core.conversation.dialogue.ApprovalDialogue;
import dev.hallpass.core.conversation.dialogue.AuditDialogue;
import dev.hallpass.core.conversation.dialogue.Bearings;
import dev.hallpass.core.conversation.dialogue.CodeDialogue;
import dev.hallpass.core.conversation.dialogue.CodeMessage;
import dev.hallpass.core.conversation.dialogue.ComputerLifeDialogue;
import dev.hallpass.core.conversation.dialogue.ComputersDialogue;
import dev.hallpass.core.conversation.dialogue.Deciding;
import dev.hallpass.core.conversation.dialogue.Denials;
import dev.hallpass.core.conversation.dialogue.Directories;
import dev.hallpass.core.conversation.dialogue.HelpDialogue;
import dev.hallpass.core.conversation.dialogue.HomeDialogue;
import dev.hallpass.core.conversation.dialogue.HomePage;
import dev.hallpass.core.conversation.dialogue.IssueDialogue;
import dev.hallpass.core.conversation.dialogue.IssueRules;
import dev.hallpass.core.conversation.dialogue.Issuing;
import dev.hallpass.core.conversation.dialogue.ListDialogue;
import dev.hallpass.core.conversation.dialogue.Proving;
import dev.hallpass.core.conversation.dialogue.ReceiptDialogue;
import dev.hallpass.core.conversation.dialogue.RequestDialogue;
import dev.hallpass.core.conversation.dialogue.Requesting;
import dev.hallpass.core.conversation.dialogue.RoleCheck;
import dev.hallpass.core.conversation.dialogue.RolesDialogue;
import dev.hallpass.core.conversation.dialogue.RulesDialogue;
import dev.hallpass.core.conversation.dialogue.SearchDialogue;
import dev.hallpass.core.conversation.dialogue.SettingsDialogue;
import dev.hallpass.core.conversation.dialogue.StepUpDialogue;
import dev.hallpass.core.conversation.dialogue.UniversalDialogue;
import dev.hallpass.core.conversation.dialogue.WhoAmIDialogue;
import dev.hallpass.core.conversation.dialogue.Wording;
import dev.hallpass.core.delivery.PrintCode;
import dev.hallpass.core.delivery.ResendCode;
import dev.hallpass.core.delivery.SendByEmail;
import dev.hallpass.core.delivery.ShowCode;
import dev.hallpass.core.endpoints.AddComputer;
import dev.hallpass.core.endpoints.AssignUsers;
import dev.hallpass.core.endpoints.LiftLockOut;
import dev.hallpass.core.endpoints.MoveComputer;
import dev.hallpass.core.endpoints.RenameComputer;
import dev.hallpass.core.endpoints.RetireComputer;
import dev.hallpass.core.endpoints.RunningGrants;
import dev.hallpass.core.endpoints.UnassignUsers;
import dev.hallpass.core.issuing.ListIssuances;
import dev.hallpass.core.issuing.RecordReceipt;
import dev.hallpass.core.issuing.RefusalTrail;
import dev.hallpass.core.issuing.RevokeCode;
import dev.hallpass.core.limits.RateLimiter;
import dev.hallpass.core.limits.Sessions;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.requests.Deciders;
import dev.hallpass.core.roles.GrantRole;
import dev.hallpass.core.roles.GrantRoleToGroup;
import dev.hallpass.core.roles.ListRoles;
import dev.hallpass.core.roles.RevokeRole;
import dev.hallpass.core.roles.RevokeRoleFromGroup;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.stepup.Enrolments;
import dev.hallpass.core.universal.ShowUniversalCode;

/** The dialogues, in the order in which they are asked; the check of roles comes first. */
@Configuration(proxyBeanMethods = false)
class DialogueWiring {
    @Bean
    @Order(2)
    Dialogue roleCheck(Bearings bearings, Wording wording, IssueRules rules, Denials denials) {
        return new RoleCheck(bearings, wording, rules, denials);
    }

    @Bean
    @Order(1)
    Dialogue helpDialogue(Bearings bearings, Wording wording, IssueRules rules) {
        return new HelpDialogue(bearings, wording, rules);
    }

    @Bean
    @Order(3)
    WhoAmIDialogue whoAmIDialogue(Wording wording, RateLimiter limiter, Enrolments stepUp) {
        return new WhoAmIDialogue(wording, limiter, stepUp);
    }

    /** Before issuing: it is what the bare command means for people who may not issue. */
    @Bean
    @Order(3)
    Dialogue requestDialogue(
            Bearings bearings, Wording wording, IssueRules rules, Sessions sessions, Requesting requesting) {
        return new RequestDialogue(bearings, wording, rules, sessions, requesting);
    }

    @Bean
    @Order(4)
    Dialogue issueDialogue(Bearings bearings, Wording wording, IssueRules rules, Sessions sessions, Issuing issuing) {
        return new IssueDialogue(bearings, wording, rules, sessions, issuing);
    }

    @Bean
    @Order(5)
    Dialogue listDialogue(Bearings bearings, Wording wording, ListIssuances listing) {
        return new ListDialogue(bearings, wording, listing);
    }

    @Bean
    @Order(6)
    Dialogue codeDialogue(Bearings bearings, Wording wording, CodeDialogue.Acts acts, Denials denials) {
        return new CodeDialogue(bearings, wording, acts, denials);
    }

    @Bean
    @Order(7)
    Dialogue universalDialogue(
            Bearings bearings, Wording wording, Sessions sessions, ShowUniversalCode show, Proving proving) {
        return new UniversalDialogue(bearings, wording, sessions, show, proving);
    }

    @Bean
    @Order(8)
    Dialogue searchDialogue(Bearings bearings, Wording wording, Policy policy) {
        return new SearchDialogue(bearings, wording, policy);
    }

    @Bean
    @Order(9)
    Dialogue computersDialogue(Bearings bearings, Wording wording, ComputersDialogue.Acts acts, URI publicUrl) {
        return new ComputersDialogue(bearings, wording, acts, publicUrl);
    }

    @Bean
    @Order(9)
    Dialogue computerLifeDialogue(Bearings bearings, Wording wording, ComputerLifeDialogue.Acts acts) {
        return new ComputerLifeDialogue(bearings, wording, acts);
    }

    @Bean
    @Order(10)
    Dialogue rolesDialogue(Bearings bearings, Wording wording, Directories directories, RolesDialogue.Acts acts) {
        return new RolesDialogue(bearings, wording, directories, acts);
    }

    @Bean
    @Order(11)
    Dialogue settingsDialogue(Bearings bearings, Wording wording, Sessions sessions, SettingsDialogue.Choices choices) {
        return new SettingsDialogue(bearings, wording, sessions, choices);
    }

    @Bean
    @Order(11)
    Dialogue approvalDialogue(Bearings bearings, Wording wording, Deciding deciding) {
        return new ApprovalDialogue(bearings, wording, deciding);
    }

    @Bean
    @Order(12)
    Dialogue rulesDialogue(
            Bearings bearings, Wording wording, IssueRules rules, Directories directories, Deciders deciders) {
        return new RulesDialogue(bearings, wording, rules, directories, deciders);
    }

    @Bean
    @Order(13)
    Dialogue receiptDialogue(Bearings bearings, Wording wording, RecordReceipt record) {
        return new ReceiptDialogue(bearings, wording, record);
    }

    @Bean
    @Order(14)
    Dialogue homeDialogue(HomePage pages) {
        return new HomeDialogue(pages);
    }

    @Bean
    @Order(15)
    Dialogue stepUpDialogue(
            Bearings bearings, Wording wording, Directories directories, Sessions sessions, StepUpDialogue.Acts acts) {
        return new StepUpDialogue(bearings, wording, directories, sessions, acts);
    }

    @Bean
    Denials denials(RefusalTrail refusals, Clock clock) {
        return new Denials(refusals, clock);
    }

    @Bean
    @Order(15)
    Dialogue auditDialogue(
            Bearings bearings, Wording wording, Directories directories, ReadTrail reading, Sessions sessions) {
        return new AuditDialogue(bearings, wording, directories, reading, sessions);
    }

    @Bean
    CodeDialogue.Acts codeActs(RevokeCode revoke, CodeDialogue.Again again, ShowCode show, CodeMessage messages) {
        return new CodeDialogue.Acts(revoke, again, show, messages);
    }

    @Bean
    CodeDialogue.Again deliveredAgain(ResendCode resend, SendByEmail email, PrintCode print) {
        return new CodeDialogue.Again(resend, email, print);
    }

    @Bean
    ComputersDialogue.Acts computerActs(AddComputer add, AssignUsers assign, MoveComputer move, RetireComputer retire) {
        return new ComputersDialogue.Acts(add, assign, move, retire);
    }

    @Bean
    ComputerLifeDialogue.Acts computerLifeActs(UnassignUsers unassign, RenameComputer rename, LiftLockOut lift) {
        return new ComputerLifeDialogue.Acts(unassign, rename, lift);
    }

    @Bean
    URI publicUrl(HallpassSettings settings, Environment environment) {
        return settings.reachedAt(environment);
    }

    @Bean
    RolesDialogue.Acts roleTalk(
            GrantRole grant,
            RevokeRole revoke,
            GrantRoleToGroup grantToGroup,
            RevokeRoleFromGroup revokeFromGroup,
            ListRoles list) {
        return new RolesDialogue.Acts(grant, revoke, grantToGroup, revokeFromGroup, list);
    }

    @Bean
    SettingsDialogue.Choices choices(Settings settings, ChangeSetting change, Policy policy, RunningGrants running) {
        return new SettingsDialogue.Choices(settings, change, policy, running);
    }
}
