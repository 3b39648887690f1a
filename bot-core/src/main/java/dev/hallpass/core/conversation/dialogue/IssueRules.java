package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.issuing.MailAddresses;
import dev.hallpass.core.issuing.MailDomains;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.Settings;

/** What the issuing form may offer now. */
public record IssueRules(Policy policy, Settings settings, MailDomains mailDomains, MailAddresses mailAddresses) {
    Verdict mayIssue(Person person) {
        return policy.mayAnywhere(person, Permission.ISSUE_CODES);
    }

    Verdict mayIssue(Person person, Optional<Department> department) {
        return policy.may(person, Permission.ISSUE_CODES, department);
    }

    /** Of which departments the person is proposed computers, users and devices. */
    Reach reach(Person person) {
        return policy.reach(person, Permission.ISSUE_CODES);
    }

    boolean limitResetIsOn() {
        return settings.value(Setting.ENDPOINT_TRANSFER_LIMIT).isPresent();
    }

    boolean mailIsOn() {
        return !mailDomains.allowed().isEmpty();
    }
}
