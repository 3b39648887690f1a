package dev.hallpass.core.conversation.command;

import static dev.hallpass.core.policy.Permission.CHANGE_SETTINGS;
import static dev.hallpass.core.policy.Permission.DECIDE_REQUESTS;
import static dev.hallpass.core.policy.Permission.ISSUE_CODES;
import static dev.hallpass.core.policy.Permission.MANAGE_COMPUTERS;
import static dev.hallpass.core.policy.Permission.MANAGE_ROLES;
import static dev.hallpass.core.policy.Permission.READ_AUDIT;
import static dev.hallpass.core.policy.Permission.RESET_STEP_UP;
import static dev.hallpass.core.policy.Permission.SEARCH_REGISTRY;
import static dev.hallpass.core.policy.Permission.SHOW_UNIVERSAL_CODE;

import java.util.List;
import java.util.Optional;

/**
 * The one table of commands. The grammar, the help, the check of the role and the platforms' manifests come from it.
 */
public final class CommandTable {
    /** What every command begins with on Slack. */
    public static final String ROOT = "/otp";

    /** One line for a platform's list of commands. */
    public static final String DESCRIPTION = "Offline temporary passwords for protected computers";

    /** What may follow {@link #ROOT}, for a platform's list of commands. */
    public static final String USAGE_HINT =
            "[device CODE-or-NAME | devices | transfers | list | revoke ID | receipt R-XXXX-XXXX | help]"
                    + " [on COMPUTER] [for USER] [during 2h]";

    private static final String TERMS =
            "[on COMPUTER] [for USER] [during 2h | from TIME until TIME] [because \"TEXT\"]";
    private static final String RESET_TERMS = "[on COMPUTER] [for USER] [within 2d] [because \"TEXT\"]";
    private static final String WHO_AND_ROLE = "@PERSON-or-@GROUP ROLE [DEPARTMENT]";

    private static final String REQUEST_EXAMPLE = "request devices on LT-0042 during 1h because \"trade fair\"";
    private static final String RULES_EXAMPLE = "rules explain devices on LT-0042 during 2d";

    private static final String AUDIT_FILTER =
            "[by @PERSON] [computer NAME] [code ID] [issued | refused | roles | …] [since DATE] [until DATE]"
                    + " [last N days] [containing TEXT]";

    private static final List<CommandEntry> ENTRIES = List.of(
            entry(Verb.OPEN_FORM, "", "", ""),
            entry(Verb.DEVICE, "device", "CODE-or-NAME " + TERMS, "device N1B7-FWZ3 on LT-0042 during 1h")
                    .forThoseWho(ISSUE_CODES),
            entry(Verb.DEVICES, "devices", TERMS, "devices on LT-0042 during 1h because \"trade fair\"")
                    .forThoseWho(ISSUE_CODES),
            entry(Verb.TRANSFERS, "transfers", TERMS, "transfers on LT-0042 for corp\\maria until fri 18:00")
                    .forThoseWho(ISSUE_CODES),
            entry(Verb.LIMIT_RESET, "limit-reset", RESET_TERMS, "limit-reset on LT-0042")
                    .forThoseWho(ISSUE_CODES)
                    .when(Availability.TRANSFER_LIMIT_ON),
            entry(Verb.REQUEST, "request", "[device CODE-or-NAME | devices | transfers] " + TERMS, REQUEST_EXAMPLE),
            entry(Verb.APPROVE, "approve", "[ID]", "approve 12").forThoseWho(DECIDE_REQUESTS),
            entry(Verb.DENY, "deny", "ID REASON", "deny 12 ask again on Monday").forThoseWho(DECIDE_REQUESTS),
            entry(Verb.WITHDRAW, "withdraw", "[ID]", "withdraw 12"),
            entry(Verb.UNIVERSAL, "universal", "", "universal")
                    .forThoseWho(SHOW_UNIVERSAL_CODE)
                    .when(Availability.UNIVERSAL_ON),
            entry(Verb.LIST, "list", "[mine | open | computer NAME | containing TEXT]", "list computer LT-0042"),
            entry(Verb.REVOKE, "revoke", "ID", "revoke 1042"),
            entry(Verb.RESEND, "resend", "ID", "resend 1042"),
            entry(Verb.RECEIPT, "receipt", "R-XXXX-XXXX", "receipt R-E0Y8-1VNT"),
            entry(Verb.COMPUTERS_ADD, "computers add", "NAME [department NAME]", "computers add LT-0042")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(Verb.COMPUTERS_ASSIGN, "computers assign", "NAME USER…", "computers assign LT-0042 corp\\maria")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(Verb.COMPUTERS_UNASSIGN, "computers unassign", "NAME USER…", "computers unassign LT-0042 corp\\maria")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(Verb.COMPUTERS_RENAME, "computers rename", "NAME NEW-NAME", "computers rename LT-0042 LT-0142")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(Verb.COMPUTERS_LIFT, "computers lift", "NAME", "computers lift LT-0042")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(
                            Verb.COMPUTERS_DEPARTMENT,
                            "computers department",
                            "NAME DEPARTMENT | NAME none",
                            "computers department LT-0042 Sales")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(Verb.COMPUTERS_RETIRE, "computers retire", "NAME", "computers retire LT-0042")
                    .forThoseWho(MANAGE_COMPUTERS),
            entry(Verb.COMPUTERS, "computers", "SEARCH", "computers LT-00").forThoseWho(SEARCH_REGISTRY),
            entry(Verb.DEVICE_SEARCH, "device-search", "TEXT", "device-search kingston")
                    .forThoseWho(SEARCH_REGISTRY),
            entry(Verb.ROLES_GRANT, "roles grant", WHO_AND_ROLE, "roles grant @maria otp-administrator Sales")
                    .forThoseWho(MANAGE_ROLES),
            entry(Verb.ROLES_REVOKE, "roles revoke", WHO_AND_ROLE, "roles revoke @maria otp-administrator Sales")
                    .forThoseWho(MANAGE_ROLES),
            entry(Verb.ROLES_LIST, "roles list", "", "roles list").forThoseWho(MANAGE_ROLES),
            entry(
                            Verb.SETTINGS_SET,
                            "settings set",
                            "NAME [department NAME] [VALUE]",
                            "settings set universal.enabled on")
                    .forThoseWho(CHANGE_SETTINGS),
            entry(Verb.SETTINGS, "settings", "", "settings").forThoseWho(CHANGE_SETTINGS),
            entry(Verb.RULES_EXPLAIN, "rules explain", "[devices | transfers] " + TERMS, RULES_EXAMPLE)
                    .forThoseWho(CHANGE_SETTINGS),
            entry(Verb.RULES, "rules", "", "rules").forThoseWho(CHANGE_SETTINGS),
            entry(Verb.AUDIT, "audit", AUDIT_FILTER, "audit refused by @maria last 7 days")
                    .forThoseWho(READ_AUDIT),
            entry(Verb.DOCTOR, "doctor", "", "doctor").forThoseWho(CHANGE_SETTINGS),
            entry(Verb.STEP_UP_RESET, "step-up reset", "@PERSON", "step-up reset @maria")
                    .forThoseWho(RESET_STEP_UP),
            entry(Verb.WHOAMI, "whoami", "", "whoami"),
            entry(Verb.HELP, "help", "[COMMAND]", "help devices"));

    private CommandTable() {}

    /** Every command, in the order in which help tells them. */
    public static List<CommandEntry> entries() {
        return ENTRIES;
    }

    /** The one entry of that command. */
    public static CommandEntry of(Verb verb) {
        return ENTRIES.stream()
                .filter(entry -> entry.verb() == verb)
                .findFirst()
                .orElseThrow();
    }

    private static CommandEntry entry(Verb verb, String words, String arguments, String example) {
        List<String> split = words.isEmpty() ? List.of() : List.of(words.split(" "));
        return new CommandEntry(verb, split, arguments, example, Optional.empty(), Availability.ALWAYS);
    }
}
