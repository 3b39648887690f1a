package dev.hallpass.core.conversation.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.UniversalAccess;
import dev.hallpass.core.policy.Verdict;

/** The page {@code docs/permissions.md}: written from the policy and the table of commands, and read for tests. */
public final class PermissionsPage {
    public static final Path FILE = Path.of("..", "docs", "permissions.md");

    private static final Optional<Department> OWN = Optional.of(new Department("Sales"));
    private static final Policy POLICY = new Policy(() -> UniversalAccess.ISSUERS);

    /** What a use case asks beyond the table, where the code is somebody else's. */
    private static final Map<Verb, Permission> OF_OTHERS = Map.of(
            Verb.LIST,
            Permission.LIST_CODES,
            Verb.REVOKE,
            Permission.REVOKE_ANY_CODE,
            Verb.RESEND,
            Permission.REVOKE_ANY_CODE);

    private PermissionsPage() {}

    /** What a cell says. */
    public enum Cell {
        YES("yes"),
        /** With a limited role for the own department alone. */
        DEPARTMENT("department"),
        /** With a role without a limit alone. */
        UNLIMITED("unlimited"),
        OWN("own"),
        OWN_AND_DEPARTMENT("own, department"),
        OWN_AND_ALL("own, all"),
        NO("–");

        private final String written;

        Cell(String written) {
            this.written = written;
        }

        static Cell read(String written) {
            return Arrays.stream(values())
                    .filter(cell -> cell.written.equals(written))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The whole page as it should be. */
    public static String text() {
        StringBuilder page = new StringBuilder("""
            # Who may do what

            Written from the policy and the table of commands; a test holds them together. After a change: `mvn -B -ntp test -pl bot-core -am -Dtest=PermissionsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dhallpass.write-docs=true`

            A person may hold several roles; what one of them allows is allowed. Every role but super administrator can be limited to a department. **department**: everywhere with a role without a limit, else for computers, users and codes of that department alone; what belongs to no department needs a role without a limit. **unlimited**: only with a role without a limit. **own**: what the person issued, while they may still issue it. Policy is asked at the moment of the act, of the person as stored then.

            ## Commands
            """);
        page.append(row("command", "no role", roles()));
        page.append(rule());
        CommandTable.entries()
                .forEach(entry -> page.append(row(
                        "`" + (CommandTable.ROOT + " " + entry.name()).strip() + "`",
                        ofNobody(entry).written,
                        Arrays.stream(Role.values())
                                .map(role -> cell(entry, role).written)
                                .toList())));
        page.append("\n"
                        + "For those without a role that issues `/otp` says how to ask for a code. `/otp"
                        + " universal` as with")
                .append(" `universal.super-administrators-only` off; while it is on, super administrators alone; while")
                .append(" `universal.enabled` is off, nobody.\n\n## Permissions\n");
        page.append(row("permission", "no role", roles()));
        page.append(rule());
        for (Permission permission : Permission.values()) {
            List<String> cells = Arrays.stream(Role.values())
                    .map(role -> cell(permission, role).written)
                    .toList();
            page.append(row("`" + permission + "`", Cell.NO.written, cells));
        }
        return page.toString();
    }

    /** What the page on disk says of a command and a role; of nobody's role where none is given. */
    public static Cell onDisk(Verb verb, Optional<Role> role) {
        String name = "| `" + (CommandTable.ROOT + " " + CommandTable.of(verb).name()).strip() + "` |";
        try {
            String line = Files.readAllLines(FILE).stream()
                    .filter(one -> one.startsWith(name))
                    .findFirst()
                    .orElseThrow();
            String[] cells = line.split("\\|");
            return Cell.read(cells[role.map(one -> one.ordinal() + 3).orElse(2)].strip());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Cell ofNobody(CommandEntry entry) {
        if (entry.needs().isPresent()) {
            return Cell.NO;
        }
        return OF_OTHERS.containsKey(entry.verb()) ? Cell.OWN : Cell.YES;
    }

    private static Cell cell(CommandEntry entry, Role role) {
        Optional<Permission> ofOthers = Optional.ofNullable(OF_OTHERS.get(entry.verb()));
        if (ofOthers.isPresent()) {
            return switch (cell(ofOthers.get(), role)) {
                case YES -> Cell.OWN_AND_ALL;
                case DEPARTMENT -> Cell.OWN_AND_DEPARTMENT;
                default -> Cell.OWN;
            };
        }
        return entry.needs().map(permission -> cell(permission, role)).orElse(Cell.YES);
    }

    private static Cell cell(Permission permission, Role role) {
        if (!permitted(POLICY.mayAnywhere(Persons.with(role), permission))) {
            return Cell.NO;
        }
        if (role == Role.SUPER_ADMINISTRATOR) {
            return Cell.YES;
        }
        // The universal code opens every computer, so it is no department's matter.
        return permission == Permission.SHOW_UNIVERSAL_CODE ? Cell.UNLIMITED : ofLimited(permission, role);
    }

    private static Cell ofLimited(Permission permission, Role role) {
        Person limited = Persons.with(role, OWN);
        boolean there = permitted(POLICY.may(limited, permission, OWN));
        boolean elsewhere = permitted(POLICY.may(limited, permission, Optional.of(new Department("Legal"))));
        boolean nowhere = permitted(POLICY.may(limited, permission, Optional.empty()));
        if (!there || elsewhere != nowhere) {
            throw new IllegalStateException("the page has no word for this");
        }
        return elsewhere ? Cell.YES : Cell.DEPARTMENT;
    }

    private static boolean permitted(Verdict verdict) {
        return verdict instanceof Verdict.Permitted;
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values())
                .map(role ->
                        role.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("otp", "OTP"))
                .toList();
    }

    private static String row(String first, String second, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        cells.addAll(others);
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule() {
        return "|" + "---|".repeat(Role.values().length + 2) + "\n";
    }
}
