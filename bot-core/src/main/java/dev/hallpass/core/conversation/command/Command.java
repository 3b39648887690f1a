package dev.hallpass.core.conversation.command;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.people.Role;
import dev.hallpass.engine.code.Receipt;
import dev.hallpass.engine.terms.Scope;

/** A line that was understood. Names and ids in it are as typed: nothing is looked up and nothing is permitted yet. */
public sealed interface Command {
    /** Which entry of the table it is. */
    Verb verb();

    /** The bare {@code /otp}, perhaps with terms that fill the form in. */
    record OpenForm(TypedTerms terms) implements Command {
        @Override
        public Verb verb() {
            return Verb.OPEN_FORM;
        }
    }

    /** @param device as typed, a code or a name; only for the scope of one device, and even there it may be missing */
    record Issue(Scope scope, Optional<String> device, TypedTerms terms) implements Command {
        @Override
        public Verb verb() {
            return switch (scope) {
                case DEVICE -> Verb.DEVICE;
                case ALL_DEVICES -> Verb.DEVICES;
                case ALL_FILE_TRANSFERS -> Verb.TRANSFERS;
                case TRANSFER_LIMIT_RESET -> Verb.LIMIT_RESET;
                case UNIVERSAL -> Verb.UNIVERSAL;
            };
        }
    }

    record ShowUniversal() implements Command {
        @Override
        public Verb verb() {
            return Verb.UNIVERSAL;
        }
    }

    record ListCodes(ListFilter filter) implements Command {
        @Override
        public Verb verb() {
            return Verb.LIST;
        }
    }

    record Revoke(long issuance) implements Command {
        @Override
        public Verb verb() {
            return Verb.REVOKE;
        }
    }

    record Resend(long issuance) implements Command {
        @Override
        public Verb verb() {
            return Verb.RESEND;
        }
    }

    /** What a user read back from the computer. */
    record BringReceipt(Receipt receipt) implements Command {
        @Override
        public Verb verb() {
            return Verb.RECEIPT;
        }
    }

    record SearchComputers(String text) implements Command {
        @Override
        public Verb verb() {
            return Verb.COMPUTERS;
        }
    }

    record AddComputer(String name, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.COMPUTERS_ADD;
        }
    }

    record AssignUsers(String computer, List<String> users) implements Command {
        public AssignUsers {
            users = List.copyOf(users);
        }

        @Override
        public Verb verb() {
            return Verb.COMPUTERS_ASSIGN;
        }
    }

    record UnassignUsers(String computer, List<String> users) implements Command {
        public UnassignUsers {
            users = List.copyOf(users);
        }

        @Override
        public Verb verb() {
            return Verb.COMPUTERS_UNASSIGN;
        }
    }

    record RenameComputer(String name, String wanted) implements Command {
        @Override
        public Verb verb() {
            return Verb.COMPUTERS_RENAME;
        }
    }

    /** Ends the lock-out of a computer on which too many wrong codes were typed. */
    record LiftLockOut(String name) implements Command {
        @Override
        public Verb verb() {
            return Verb.COMPUTERS_LIFT;
        }
    }

    /** @param department empty: out of every department */
    record MoveComputer(String name, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.COMPUTERS_DEPARTMENT;
        }
    }

    record RetireComputer(String name) implements Command {
        @Override
        public Verb verb() {
            return Verb.COMPUTERS_RETIRE;
        }
    }

    record SearchDevices(String text) implements Command {
        @Override
        public Verb verb() {
            return Verb.DEVICE_SEARCH;
        }
    }

    record GrantRole(PersonRef person, Role role, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.ROLES_GRANT;
        }
    }

    record RevokeRole(PersonRef person, Role role, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.ROLES_REVOKE;
        }
    }

    record GrantRoleToGroup(GroupRef group, Role role, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.ROLES_GRANT;
        }
    }

    record RevokeRoleFromGroup(GroupRef group, Role role, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.ROLES_REVOKE;
        }
    }

    /** Takes away the authenticator app of somebody who has lost it. */
    record ResetStepUp(PersonRef person) implements Command {
        @Override
        public Verb verb() {
            return Verb.STEP_UP_RESET;
        }
    }

    record ListRoles() implements Command {
        @Override
        public Verb verb() {
            return Verb.ROLES_LIST;
        }
    }

    record ListSettings() implements Command {
        @Override
        public Verb verb() {
            return Verb.SETTINGS;
        }
    }

    /** Opens the form that changes a setting. */
    record OpenSetting(String name, Optional<String> department) implements Command {
        @Override
        public Verb verb() {
            return Verb.SETTINGS_SET;
        }
    }

    record SetSetting(String name, Optional<String> department, String value) implements Command {
        @Override
        public Verb verb() {
            return Verb.SETTINGS_SET;
        }
    }

    record ReadAudit(TypedAudit filter) implements Command {
        @Override
        public Verb verb() {
            return Verb.AUDIT;
        }
    }

    /** Whether Hallpass is well. */
    record AskDoctor() implements Command {
        @Override
        public Verb verb() {
            return Verb.DOCTOR;
        }
    }

    record WhoAmI() implements Command {
        @Override
        public Verb verb() {
            return Verb.WHOAMI;
        }
    }

    /** @param about empty: all that the person may run */
    record Help(Optional<Verb> about) implements Command {
        @Override
        public Verb verb() {
            return Verb.HELP;
        }
    }

    /** @param scope empty where it is left to the form */
    record Request(Optional<Scope> scope, Optional<String> device, TypedTerms terms) implements Command {
        @Override
        public Verb verb() {
            return Verb.REQUEST;
        }
    }

    record Approve(long request) implements Command {
        @Override
        public Verb verb() {
            return Verb.APPROVE;
        }
    }

    record Deny(long request, String reason) implements Command {
        @Override
        public Verb verb() {
            return Verb.DENY;
        }
    }

    /**
     * The requests that concern the person.
     *
     * @param verb which command was typed without a number
     */
    record ShowRequests(Verb verb) implements Command {}

    record Withdraw(long request) implements Command {
        @Override
        public Verb verb() {
            return Verb.WITHDRAW;
        }
    }

    record ShowRules() implements Command {
        @Override
        public Verb verb() {
            return Verb.RULES;
        }
    }

    /** @param asked the request as it would be typed */
    record ExplainRules(Request asked) implements Command {
        @Override
        public Verb verb() {
            return Verb.RULES_EXPLAIN;
        }
    }
}
