package dev.hallpass.core.policy;

import static dev.hallpass.core.people.Role.ADMINISTRATOR;
import static dev.hallpass.core.people.Role.APPROVER;
import static dev.hallpass.core.people.Role.AUDITOR;
import static dev.hallpass.core.people.Role.OTP_ADMINISTRATOR;
import static dev.hallpass.core.people.Role.SUPER_ADMINISTRATOR;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Reach;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;

/** Who may do what, by the roles that the stored person holds now. Thread-safe. */
public final class Policy {
    private static final Set<Role> ISSUERS = EnumSet.of(SUPER_ADMINISTRATOR, ADMINISTRATOR, OTP_ADMINISTRATOR);

    private final Supplier<UniversalAccess> universal;

    /** @param universal asked at each decision, so that a changed setting holds at once */
    public Policy(Supplier<UniversalAccess> universal) {
        this.universal = universal;
    }

    /**
     * Whether the person may do it to something of that department.
     *
     * @param of the department of what is acted on; what has none needs a role that has no limit either
     */
    public Verdict may(Person person, Permission permission, Optional<Department> of) {
        Verdict anywhere = mayAnywhere(person, permission);
        if (!(anywhere instanceof Verdict.Permitted) || anyRole(permission, role -> person.holds(role, of))) {
            return anywhere;
        }
        return unanswered(person, permission).orElseGet(() -> new Verdict.NotYourDepartment(permission));
    }

    /** Whether the person may do it to anything at all, such as opening the form for it. */
    public Verdict mayAnywhere(Person person, Permission permission) {
        if (permission == Permission.SHOW_UNIVERSAL_CODE && universal.get() == UniversalAccess.NOBODY) {
            return new Verdict.SwitchedOff(permission);
        }
        return anyRole(permission, person::holds)
                ? new Verdict.Permitted()
                : unanswered(person, permission).orElseGet(() -> new Verdict.NotYourRole(permission));
    }

    private Optional<Verdict> unanswered(Person person, Permission permission) {
        return anyRole(permission, person.unanswered()::contains)
                ? Optional.of(new Verdict.DirectoryUnavailable(permission))
                : Optional.empty();
    }

    /** Where the person may do it: everywhere, or in those departments alone. */
    public Reach reach(Person person, Permission permission) {
        if (may(person, permission, Optional.empty()) instanceof Verdict.Permitted) {
            return new Reach.Everywhere();
        }
        return new Reach.Within(person.assignments().stream()
                .map(RoleAssignment::department)
                .flatMap(Optional::stream)
                .filter(department -> may(person, permission, Optional.of(department)) instanceof Verdict.Permitted)
                .collect(Collectors.toSet()));
    }

    private boolean anyRole(Permission permission, Predicate<Role> held) {
        return holders(permission).stream().anyMatch(held);
    }

    private Set<Role> holders(Permission permission) {
        return switch (permission) {
            case ISSUE_CODES, SEARCH_REGISTRY -> ISSUERS;
            case LIST_CODES -> EnumSet.of(SUPER_ADMINISTRATOR, ADMINISTRATOR, OTP_ADMINISTRATOR, AUDITOR);
            case REVOKE_ANY_CODE, MANAGE_COMPUTERS -> EnumSet.of(SUPER_ADMINISTRATOR, ADMINISTRATOR);
            case DECIDE_REQUESTS -> EnumSet.of(SUPER_ADMINISTRATOR, ADMINISTRATOR, APPROVER);
            case MANAGE_ROLES, CHANGE_SETTINGS, RESET_STEP_UP -> EnumSet.of(SUPER_ADMINISTRATOR);
            case READ_AUDIT -> EnumSet.of(SUPER_ADMINISTRATOR, AUDITOR);
            case SHOW_UNIVERSAL_CODE -> shownTheUniversalCode();
        };
    }

    private Set<Role> shownTheUniversalCode() {
        return switch (universal.get()) {
            case NOBODY -> EnumSet.noneOf(Role.class);
            case SUPER_ADMINISTRATORS -> EnumSet.of(SUPER_ADMINISTRATOR);
            case ISSUERS -> ISSUERS;
        };
    }
}
