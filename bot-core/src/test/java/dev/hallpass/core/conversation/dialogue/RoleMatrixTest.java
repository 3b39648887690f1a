package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.command.CommandTable;
import dev.hallpass.core.conversation.command.PermissionsPage;
import dev.hallpass.core.conversation.command.PermissionsPage.Cell;
import dev.hallpass.core.conversation.command.Verb;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Computer;

/**
 * Every command, by every role with and without a limit, about something of the own department, of another and of none:
 * what happens is what {@code docs/permissions.md} says.
 */
class RoleMatrixTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final Department OWN = new Department("Sales");
    private static final Department OTHER = new Department("Legal");

    private Ground ground;
    private Set<String> refusals;
    private int cells;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.says("sue", "settings set universal.enabled on");
        ground.says("sue", "settings set universal.super-administrators-only off");
        ground.says("sue", "settings set endpoint.transfer-limit 500 MB in 24 h");
        ground.universalChain();
        refusals = refusals();
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    /** Every sentence that says no for want of a role. */
    private Set<String> refusals() {
        Voice voice = ground.wording.to(Locale.ENGLISH, Ground.BERLIN);
        return Arrays.stream(Permission.values())
                .flatMap(permission ->
                        Stream.of(new Verdict.NotYourRole(permission), new Verdict.NotYourDepartment(permission)))
                .map(verdict -> voice.plain(ground.bearings.refusals().verdict(verdict, voice)))
                .collect(Collectors.toSet());
    }

    /** A role as held; none for a person without. */
    private record Held(Optional<Role> role, boolean limited) {
        static List<Held> all() {
            List<Held> all = new ArrayList<>(List.of(new Held(Optional.empty(), false)));
            for (Role role : Role.values()) {
                all.add(new Held(Optional.of(role), false));
                if (role != Role.SUPER_ADMINISTRATOR) {
                    all.add(new Held(Optional.of(role), true));
                }
            }
            return all;
        }

        Optional<Department> limit() {
            return limited ? Optional.of(OWN) : Optional.empty();
        }

        boolean allows(Cell cell, Place place) {
            return switch (cell) {
                case YES, OWN_AND_ALL -> true;
                case DEPARTMENT, OWN_AND_DEPARTMENT -> !limited || place == Place.OWN;
                case UNLIMITED -> !limited;
                case OWN, NO -> false;
            };
        }
    }

    private enum Place {
        OWN(Optional.of(RoleMatrixTest.OWN)),
        OTHER(Optional.of(RoleMatrixTest.OTHER)),
        NONE(Optional.empty());

        private final Optional<Department> department;

        Place(Optional<Department> department) {
            this.department = department;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleMayWhatThePageSays(Verb verb) {
        for (Held held : Held.all()) {
            for (Place place : Place.values()) {
                if (place == Place.OWN || isOfADepartment(verb)) {
                    assertThat(isAllowed(verb, held, place))
                            .as("%s by %s about %s", verb, held, place)
                            .isEqualTo(held.allows(PermissionsPage.onDisk(verb, held.role()), place));
                }
            }
        }
    }

    private boolean isAllowed(Verb verb, Held held, Place place) {
        String name = "p" + ++cells;
        Person person = ground.person(name);
        held.role().ifPresent(role -> ground.grant(person, role, held.limit()));
        Computer computer = ground.computer("COMPUTER-" + cells, place.department);
        return switch (verb) {
            case REVOKE, RESEND -> isAllowed(name, verb.name().toLowerCase(Locale.ROOT) + " " + codeOn(computer));
            case LIST -> finds(name, "list computer " + computer.name(), "#" + codeOn(computer));
            case COMPUTERS -> finds(name, "computers " + computer.name(), computer.name() + " ·");
            case DEVICE_SEARCH -> {
                ground.device(computer, "STICK" + cells, "S" + cells);
                yield finds(name, "device-search STICK" + cells, "STICK" + cells + " ·");
            }
            default -> isAllowed(name, line(verb, computer));
        };
    }

    private String line(Verb verb, Computer computer) {
        return switch (verb) {
            case DEVICE -> "device N1B7-FWZ3 on " + computer.name() + " during 1h";
            case DEVICES, TRANSFERS -> verb.name().toLowerCase(Locale.ROOT) + " on " + computer.name() + " during 1h";
            case LIMIT_RESET -> "limit-reset on " + computer.name();
            case COMPUTERS_ADD -> "computers add " + computer.name();
            case COMPUTERS_ASSIGN -> "computers assign " + computer.name() + " corp\\new" + cells;
            case COMPUTERS_UNASSIGN -> "computers unassign " + computer.name() + " corp\\gone";
            case COMPUTERS_RENAME -> "computers rename " + computer.name() + " RENAMED-" + cells;
            case COMPUTERS_LIFT -> "computers lift " + computer.name();
            case COMPUTERS_DEPARTMENT -> "computers department " + computer.name() + " " + OWN;
            case COMPUTERS_RETIRE -> "computers retire " + computer.name();
            case ROLES_GRANT, ROLES_REVOKE -> CommandTable.of(verb).name() + " <@USUE> auditor";
            default -> CommandTable.of(verb).example().replace("@maria", "<@USUE>");
        };
    }

    /** The others are the same wherever they are said. */
    private boolean isOfADepartment(Verb verb) {
        return line(verb, SAMPLE).contains(SAMPLE.name().value())
                || Set.of(Verb.REVOKE, Verb.RESEND, Verb.LIST, Verb.COMPUTERS, Verb.DEVICE_SEARCH)
                        .contains(verb);
    }

    private static final Computer SAMPLE = new Computer(
            new dev.hallpass.engine.terms.ComputerId("00000000-0000-4000-8000-000000000000"),
            new dev.hallpass.core.registry.ComputerName("SAMPLE-1"),
            Optional.empty(),
            Ground.BERLIN,
            new dev.hallpass.engine.key.KeyEpoch(1),
            Ground.MORNING,
            false);

    private boolean isAllowed(String name, String line) {
        Answer answer = ground.says(name, line);
        boolean said = answer instanceof Answer.Say;
        return !said || refusals.stream().noneMatch(Ground.words(answer)::contains);
    }

    private boolean finds(String name, String line, String what) {
        Answer answer = ground.says(name, line);
        return answer instanceof Answer.Say && Ground.words(answer).contains(what);
    }

    /** Issued by somebody else. */
    private long codeOn(Computer computer) {
        String issuer = "i" + ++cells;
        ground.issuer(issuer);
        ground.says(issuer, "devices on " + computer.name() + " during 1h");
        return ground.issued();
    }

    @ParameterizedTest
    @ValueSource(strings = {Actions.REVOKE, Actions.RESEND, Actions.EMAIL})
    void aButtonUnderOnesOwnCodeWorksUntilTheRoleIsTaken(String action) {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.OTP_ADMINISTRATOR)) {
            String name = "b" + ++cells;
            Person person = ground.grant(ground.person(name), role, Optional.of(OWN));
            Computer computer = ground.computer("COMPUTER-" + cells, Optional.of(OWN));
            ground.says(name, "devices on " + computer.name() + " during 1h");
            String code = Long.toString(ground.issued());
            ground.says(name, "devices on " + computer.name() + " during 1h");
            String next = Long.toString(ground.issued());

            assertThat(isRefused(ground.presses(name, action, code))).isFalse();
            ground.take(person, role, Optional.of(OWN));

            assertThat(isRefused(ground.presses(name, action, next))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Actions.ISSUE_FOR_COMPUTER, Actions.ISSUE_FOR_DEVICE, Actions.CORRECT})
    void aButtonThatOpensTheFormOpensNoneWhenTheRoleIsTaken(String action) {
        String name = "f" + ++cells;
        Person person = ground.grant(ground.person(name), Role.OTP_ADMINISTRATOR, Optional.of(OWN));
        Computer computer = ground.computer("COMPUTER-" + cells, Optional.of(OWN));
        String session = Ground.form(ground.says(name, "devices on " + computer.name()))
                .ref()
                .session();
        String value = action.equals(Actions.CORRECT)
                ? session
                : action.equals(Actions.ISSUE_FOR_DEVICE)
                        ? "N1B7FWZ3"
                        : computer.id().value();

        assertThat(ground.presses(name, action, value)).isInstanceOf(Answer.Show.class);
        ground.take(person, Role.OTP_ADMINISTRATOR, Optional.of(OWN));

        assertThat(ground.presses(name, action, value)).isInstanceOf(Answer.Say.class);
    }

    private boolean isRefused(Answer answer) {
        return refusals.stream().anyMatch(Ground.words(answer)::contains);
    }
}
