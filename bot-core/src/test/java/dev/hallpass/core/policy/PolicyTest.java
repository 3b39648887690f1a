package dev.hallpass.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;

class PolicyTest {
    private static final Optional<Department> SALES = Optional.of(new Department("Sales"));
    private static final Optional<Department> LEGAL = Optional.of(new Department("Legal"));

    private final Policy policy = new Policy(() -> UniversalAccess.ISSUERS);

    /** Columns in the order of {@link Role}: super administrator, administrator, OTP administrator, approver, auditor. */
    @Test
    void theWholeMatrixIs() {
        assertThat(matrix()).isEqualTo("""
                        ISSUE_CODES          x x x - -
                        LIST_CODES           x x x - x
                        REVOKE_ANY_CODE      x x - - -
                        SEARCH_REGISTRY      x x x - -
                        MANAGE_COMPUTERS     x x - - -
                        DECIDE_REQUESTS      x x - x -
                        SHOW_UNIVERSAL_CODE  x x x - -
                        MANAGE_ROLES         x - - - -
                        CHANGE_SETTINGS      x - - - -
                        RESET_STEP_UP        x - - - -
                        READ_AUDIT           x - - - x
                        """);
    }

    @Test
    void theUniversalCodeFollowsItsSetting() {
        assertThat(universalUnder(UniversalAccess.NOBODY)).isEmpty();
        assertThat(universalUnder(UniversalAccess.SUPER_ADMINISTRATORS)).containsExactly(Role.SUPER_ADMINISTRATOR);
        assertThat(universalUnder(UniversalAccess.ISSUERS))
                .containsExactly(Role.SUPER_ADMINISTRATOR, Role.ADMINISTRATOR, Role.OTP_ADMINISTRATOR);
    }

    @Test
    void whileTheUniversalCodeIsOffThatIsWhatEverybodyIsTold() {
        Verdict verdict = new Policy(() -> UniversalAccess.NOBODY)
                .mayAnywhere(Persons.with(Role.SUPER_ADMINISTRATOR), Permission.SHOW_UNIVERSAL_CODE);

        assertThat(verdict).isEqualTo(new Verdict.SwitchedOff(Permission.SHOW_UNIVERSAL_CODE));
    }

    @Test
    void aRoleInADepartmentHoldsThereAlone() {
        Person person = Persons.with(Role.ADMINISTRATOR, SALES);

        assertThat(policy.may(person, Permission.ISSUE_CODES, SALES)).isEqualTo(new Verdict.Permitted());
        assertThat(policy.may(person, Permission.ISSUE_CODES, LEGAL))
                .isEqualTo(new Verdict.NotYourDepartment(Permission.ISSUE_CODES));
        assertThat(policy.may(person, Permission.ISSUE_CODES, Optional.empty()))
                .isEqualTo(new Verdict.NotYourDepartment(Permission.ISSUE_CODES));
        assertThat(policy.may(person, Permission.MANAGE_ROLES, SALES))
                .isEqualTo(new Verdict.NotYourRole(Permission.MANAGE_ROLES));
    }

    @Test
    void aRoleWithoutALimitHoldsEverywhere() {
        Person person = Persons.with(Role.OTP_ADMINISTRATOR);

        assertThat(Stream.of(SALES, LEGAL, Optional.<Department>empty())
                        .map(department -> policy.may(person, Permission.ISSUE_CODES, department)))
                .containsOnly(new Verdict.Permitted());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasNoRoleMayNothing(Permission permission) {
        Person somebody = Persons.with(Role.AUDITOR);
        Person nobody = new Person(
                somebody.id(), somebody.name(), somebody.email(), somebody.zone(), somebody.locale(), Set.of());

        assertThat(policy.mayAnywhere(nobody, permission)).isEqualTo(new Verdict.NotYourRole(permission));
    }

    private List<Role> universalUnder(UniversalAccess access) {
        Policy so = new Policy(() -> access);
        return Arrays.stream(Role.values())
                .filter(role ->
                        so.mayAnywhere(Persons.with(role), Permission.SHOW_UNIVERSAL_CODE) instanceof Verdict.Permitted)
                .toList();
    }

    private String matrix() {
        return Arrays.stream(Permission.values()).map(this::line).collect(Collectors.joining());
    }

    private String line(Permission permission) {
        return Arrays.stream(Role.values())
                .map(role ->
                        policy.mayAnywhere(Persons.with(role), permission) instanceof Verdict.Permitted ? "x" : "-")
                .collect(Collectors.joining(" ", "%-21s".formatted(permission), "\n"));
    }
}
