package dev.hallpass.core.issuing;

import static dev.hallpass.core.issuing.IssuingStage.COMPUTER;
import static dev.hallpass.core.issuing.IssuingStage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.PersonId;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.registry.Device;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.UserAloneCodes;
import dev.hallpass.engine.code.DeviceCode;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.Binding;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.UserName;

@OnEveryDatabase
class WeighOrderTest {
    private static final UserName MARIA = UserName.of("corp\\maria");

    private final IssuingStage stage = new IssuingStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private Plan plan(Order order) {
        return ((WeighOutcome.Weighed) stage.weighing().weigh(order)).plan();
    }

    private Iterable<IssueRefusal> refusals(Order order) {
        return ((WeighOutcome.Refused) stage.weighing().weigh(order)).refusals();
    }

    @Test
    void datesAnOrderInTheComputersZone() {
        Plan plan = plan(stage.order());
        assertThat(plan.zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
        assertThat(plan.redeemBy()).isEqualTo(Instant.parse("2026-11-23T21:59:59Z"));
        assertThat(plan.cautions()).isEmpty();
        assertThat(stage.rows("issuance")).isZero();
        assertThat(stage.rows("audit_entry")).isZero();
    }

    @Test
    void whoHasNoRoleLearnsNothingOfWhatExists() {
        Person somebody = stage.people.recognise(Persons.slack("bob"));
        Verdict verdict = new Verdict.NotYourRole(Permission.ISSUE_CODES);
        assertThat(refusals(Orders.devices(somebody, stage.event(), Binding.toComputer(OTHER))))
                .containsExactly(new IssueRefusal.NotPermitted(verdict));
    }

    @Test
    void aRoleInADepartmentIsGoodForItsComputersAlone() {
        Person sales = stage.with("sales", Role.OTP_ADMINISTRATOR, "sales");
        stage.registry.computer(OTHER, "LT-0043", Optional.empty(), 1);
        assertThat(plan(Orders.devices(sales, stage.event(), Binding.toComputer(COMPUTER))))
                .isNotNull();
        assertThat(refusals(Orders.devices(sales, stage.event(), Binding.toComputer(OTHER))))
                .containsExactly(new IssueRefusal.NotPermitted(new Verdict.NotYourDepartment(Permission.ISSUE_CODES)));
    }

    @Test
    void refusesComputersThatDoNotExistOrAreRetired() {
        assertThat(refusals(Orders.devices(stage.ada, stage.event(), Binding.toComputer(OTHER))))
                .containsExactly(new IssueRefusal.UnknownComputer(OTHER));
        stage.registry.retire(COMPUTER);
        assertThat(refusals(stage.order()))
                .containsExactly(new IssueRefusal.RetiredComputer(
                        stage.registry.computer(COMPUTER).orElseThrow().name()));
    }

    @Test
    void aUserAloneNeedsAComputerOfTheirs() {
        Order order = Orders.devices(stage.ada, stage.event(), Binding.toUser(MARIA));
        assertThat(refusals(order)).containsExactly(new IssueRefusal.UnknownUser(MARIA));
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty());
        assertThat(refusals(order)).containsExactly(new IssueRefusal.UserNotAssigned(MARIA));
    }

    @Test
    void aUserAloneIsWrittenUnderTheOldestKeyInUse() {
        stage.registry.computer(COMPUTER, "LT-0042", Optional.empty(), 3);
        stage.registry.computer(OTHER, "LT-0043", Optional.empty(), 2);
        stage.registry.generationInUse(4);
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty(), COMPUTER, OTHER);
        Plan plan = plan(Orders.devices(stage.ada, stage.event(), Binding.toUser(MARIA)));
        assertThat(plan.key()).isEqualTo(new KeyChoice(new KeyEpoch(2), 4));
        assertThat(plan.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(plan.cautions()).containsExactly(new Caution.UserAlone(MARIA, stage.registry.computersOf(MARIA)));
    }

    @Test
    void aSettingForbidsCodesForUsersAlone() {
        stage.registry.user("corp\\maria", Optional.empty(), Optional.of("ada@example.org"), COMPUTER);
        Order order = Orders.devices(stage.ada, stage.event(), Binding.toUser(MARIA));
        assertThat(refusals(order)).containsExactly(new IssueRefusal.UserAloneForbidden(MARIA));
        stage.set(Setting.USER_ALONE_CODES, UserAloneCodes.ALLOWED);
        assertThat(plan(order)).isNotNull();
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty(), COMPUTER);
        stage.set(Setting.USER_ALONE_CODES, UserAloneCodes.FORBIDDEN);
        assertThat(refusals(order)).containsExactly(new IssueRefusal.UserAloneForbidden(MARIA));
    }

    @Test
    void cautionsOfUsersWhoMayNotBeThere() {
        Order order = Orders.devices(stage.ada, stage.event(), Binding.toBoth(COMPUTER, MARIA));
        assertThat(plan(order).cautions()).containsExactly(new Caution.UserNotRegistered(MARIA));
        stage.registry.user("corp\\maria", Optional.empty(), Optional.empty());
        assertThat(plan(order).cautions())
                .containsExactly(new Caution.UserNotAssigned(
                        MARIA, stage.registry.computer(COMPUTER).orElseThrow()));
    }

    @Test
    void cautionsOfDevicesThatAreNotOneAlone() {
        DeviceCode unknown = DeviceCode.of("0abc", "def1", "1");
        Order order = Orders.opening(stage.order(), Scope.DEVICE, Optional.of(unknown));
        assertThat(plan(order).cautions()).containsExactly(new Caution.DeviceNotRegistered(unknown));
        Device plain = stage.registry.device("KINGSTON", "");
        assertThat(plan(Orders.opening(stage.order(), Scope.DEVICE, Optional.of(plain.code())))
                        .cautions())
                .containsExactly(new Caution.NoSerialNumber(plain));
        assertThat(refusals(Orders.opening(stage.order(), Scope.DEVICE, Optional.empty())))
                .containsExactly(new IssueRefusal.DeviceMissing());
    }

    @Test
    void cautionsOfTheLastTwoHoursOfTheDay() {
        stage.clock.set(Instant.parse("2026-11-23T20:00:00Z"));
        assertThat(plan(stage.order()).cautions())
                .containsExactly(new Caution.LittleTimeLeft(Instant.parse("2026-11-23T21:59:59Z")));
        stage.clock.set(Instant.parse("2026-11-23T19:59:00Z"));
        assertThat(plan(stage.order()).cautions()).isEmpty();
    }

    @Test
    void resetsALimitOnlyWhereThereIsOne() {
        assertThat(refusals(Orders.opening(stage.order(), Scope.TRANSFER_LIMIT_RESET, Optional.empty())))
                .containsExactly(new IssueRefusal.LimitResetOff());
        assertThat(refusals(Orders.opening(stage.order(), Scope.UNIVERSAL, Optional.empty())))
                .containsExactly(new IssueRefusal.UniversalNotIssued());
    }

    @Test
    void asksForTheJustificationThatTheSettingsWant() {
        Order silent = Orders.because(stage.order(), Optional.empty());
        assertThat(plan(silent)).isNotNull();
        stage.set(Setting.JUSTIFICATION_REQUIRED, Set.of(Scope.ALL_DEVICES));
        stage.set(Setting.JUSTIFICATION_PATTERN, Optional.of(Pattern.compile("INC-\\d+")));
        assertThat(refusals(silent)).containsExactly(new IssueRefusal.JustificationMissing(Scope.ALL_DEVICES));
        assertThat(refusals(stage.order())).containsExactly(new IssueRefusal.JustificationPattern("INC-\\d+"));
        assertThat(plan(Orders.because(stage.order(), Optional.of(new Justification("see INC-7")))))
                .isNotNull();
    }

    @Test
    void forbidsLongerWindowsThanTheSetting() {
        stage.set(Setting.LONGEST_WINDOW, RedeemWindow.TWO_DAYS);
        assertThat(refusals(Orders.timed(stage.order(), new Timing.During(PresetDuration.H1, RedeemWindow.THREE_DAYS))))
                .containsExactly(new IssueRefusal.WindowForbidden(RedeemWindow.TWO_DAYS));
        assertThat(plan(Orders.timed(stage.order(), new Timing.During(PresetDuration.H1, RedeemWindow.TWO_DAYS))))
                .isNotNull();
    }

    @Test
    void goesToAllowedDomainsAndKnownPeopleAlone() {
        assertThat(refusals(Orders.to(stage.order(), new Recipient.Email(new EmailAddress("x@evil.test")))))
                .containsExactly(
                        new IssueRefusal.MailDomainForbidden("evil.test", new TreeSet<>(Set.of("example.org"))));
        PersonId nobody = new PersonId(new UUID(1, 2));
        assertThat(refusals(Orders.to(stage.order(), new Recipient.DirectMessage(nobody))))
                .containsExactly(new IssueRefusal.UnknownRecipient(nobody));
        assertThat(refusals(Orders.to(stage.order(), new Recipient.Print(nobody))))
                .containsExactly(new IssueRefusal.UnknownRecipient(nobody));
    }

    @Test
    void saysEverythingThatStandsAgainstAnOrderAtOnce() {
        stage.set(Setting.JUSTIFICATION_REQUIRED, Set.of(Scope.DEVICE));
        Order order = Orders.because(
                Orders.opening(
                        Orders.timed(stage.order(), new Timing.FromTo(Instant.EPOCH, Instant.EPOCH)),
                        Scope.DEVICE,
                        Optional.empty()),
                Optional.empty());
        assertThat(refusals(order))
                .containsExactly(
                        new IssueRefusal.EndBeforeStart(),
                        new IssueRefusal.DeviceMissing(),
                        new IssueRefusal.JustificationMissing(Scope.DEVICE));
    }
}
