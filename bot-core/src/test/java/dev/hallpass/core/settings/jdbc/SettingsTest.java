package dev.hallpass.core.settings.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hallpass.core.audit.AuditEntry;
import dev.hallpass.core.audit.AuditFilter;
import dev.hallpass.core.audit.AuditTrail;
import dev.hallpass.core.audit.jdbc.AuditStore;
import dev.hallpass.core.fixture.MutableClock;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.Persons;
import dev.hallpass.core.fixture.TestDatabase;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.People;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.jdbc.PeopleStore;
import dev.hallpass.core.policy.Permission;
import dev.hallpass.core.policy.Policy;
import dev.hallpass.core.policy.Verdict;
import dev.hallpass.core.settings.Blank;
import dev.hallpass.core.settings.ChangeSetting;
import dev.hallpass.core.settings.Choice;
import dev.hallpass.core.settings.EndpointPolicy;
import dev.hallpass.core.settings.PolicyBySettings;
import dev.hallpass.core.settings.Setting;
import dev.hallpass.core.settings.SettingChange;
import dev.hallpass.core.settings.Settings;
import dev.hallpass.core.settings.TransferLimit;
import dev.hallpass.core.settings.UserAloneCodes;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

@OnEveryDatabase
class SettingsTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final MutableClock clock = MutableClock.standing();
    private final AuditTrail trail = AuditStore.trail(database.dataSource());
    private final People people = PeopleStore.over(
            database.dataSource(), Set.of(new EmailAddress("chief@example.org")), clock, new SecureRandom());
    private final Settings settings = SettingsStore.over(database.dataSource(), trail, clock);
    private final Policy policy = PolicyBySettings.of(settings);
    private final ChangeSetting changeSetting = new ChangeSetting(settings, policy, trail, clock);
    private final Person chief = people.recognise(Persons.slack("chief"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatNobodyChangedHasItsDefault() {
        assertThat(settings.value(Setting.UNIVERSAL_ENABLED)).isFalse();
        assertThat(settings.value(Setting.UNIVERSAL_SUPER_ADMINISTRATORS_ONLY)).isTrue();
        assertThat(settings.value(Setting.USER_ALONE_CODES)).isEqualTo(UserAloneCodes.FORBIDDEN_FOR_MARKED);
        assertThat(settings.value(Setting.LONGEST_WINDOW)).isEqualTo(RedeemWindow.SEVEN_DAYS);
        assertThat(settings.value(Setting.JUSTIFICATION_REQUIRED)).isEmpty();
        assertThat(settings.value(Setting.JUSTIFICATION_PATTERN)).isEmpty();
        assertThat(settings.value(Setting.ENDPOINT_POLICY)).isEqualTo(EndpointPolicy.BLOCK_EVERYTHING);
        assertThat(settings.value(Setting.ENDPOINT_TRANSFER_LIMIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            universal.enabled                     | ON                           | on
            universal.super-administrators-only   | off                          | off
            codes.user-alone                      | allowed                      | allowed
            codes.longest-window                  | Same-Day                     | same-day
            codes.justification-required          | all-devices, device          | device,all-devices
            codes.justification-pattern           | [A-Z]+-[0-9]+                | [A-Z]+-[0-9]+
            endpoint.policy                       | transfers allow              | devices block, transfers allow
            endpoint.policy                       | allowed n1b7fwz3             | devices block, transfers block, allowed N1B7-FWZ3
            endpoint.transfer-limit               | 500 MB in 24 h               | 500000000 bytes in 24 h
            step-up.universal                     | on                           | on
            step-up.codes-from                    | 90m                          | 90 min
            step-up.codes-from                    | 48 h                         | 2 d
            universal.period                      | 7 days                       | 7 d
            """)
    void takesWhatIsTypedAndWritesItInOneWay(String name, String typed, String written) {
        assertThat(changeSetting.change(chief, name, typed, "test"))
                .isEqualTo(new SettingChange.Changed(Setting.named(name).orElseThrow(), written));
        assertThat(stored(Setting.named(name).orElseThrow())).isEqualTo(written);
        assertThat(changeSetting.change(chief, name, written, "test")).isInstanceOf(SettingChange.NothingToDo.class);
        assertThat(changeSetting.change(chief, name, "default", "test")).isInstanceOf(SettingChange.Changed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            universal.enabled                     | yes
            codes.user-alone                      | sometimes
            codes.longest-window                  | 31 days
            codes.justification-required          | universal
            codes.justification-required          | device all-devices
            codes.justification-pattern           | [A-Z
            endpoint.policy                       | devices
            endpoint.policy                       | devices allow, devices block
            endpoint.policy                       | allowed N1B7-FWZ4
            endpoint.transfer-limit               | 500 MB
            endpoint.transfer-limit               | 0 MB in 24 h
            endpoint.transfer-limit               | 1 MB in 9000 h
            step-up.codes-from                    | 14 min
            step-up.codes-from                    | 31 d
            step-up.codes-from                    | 99999 d
            universal.period                      | 0 d
            universal.period                      | 8 d
            """)
    void refusesAnythingElseAndChangesNothing(String name, String typed) {
        SettingChange change = changeSetting.change(chief, name, typed, "test");

        assertThat(change)
                .isEqualTo(new SettingChange.WrongValue(Setting.named(name).orElseThrow(), typed));
        assertThat(entries()).extracting(AuditEntry::outcome).containsExactly("wrong-value");
        assertThat(settings.choices()).isEmpty();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        SettingChange change = changeSetting.change(chief, "universal.enable", "on", "test");

        assertThat(change)
                .isInstanceOfSatisfying(
                        SettingChange.UnknownName.class,
                        unknown -> assertThat(unknown.names()).contains("universal.enabled"));
    }

    @Test
    void aDepartmentGoesByTheOrganisationUntilItHasAValueOfItsOwn() {
        Optional<Department> sales = Optional.of(new Department("Sales"));
        changeSetting.change(chief, "endpoint.policy", "transfers allow", "test");
        assertThat(written(Setting.ENDPOINT_POLICY, sales)).isEqualTo("devices block, transfers allow");

        assertThat(change("endpoint.policy", "Sales", "devices allow"))
                .isEqualTo(new SettingChange.Changed(Setting.ENDPOINT_POLICY, "devices allow, transfers block"));
        assertThat(written(Setting.ENDPOINT_POLICY, Optional.of(new Department("SALES"))))
                .isEqualTo("devices allow, transfers block");
        assertThat(written(Setting.ENDPOINT_POLICY, Optional.of(new Department("Legal"))))
                .isEqualTo("devices block, transfers allow");
        assertThat(stored(Setting.ENDPOINT_POLICY)).isEqualTo("devices block, transfers allow");

        assertThat(change("endpoint.policy", "sales", "default")).isInstanceOf(SettingChange.Changed.class);
        assertThat(change("endpoint.policy", "sales", "default")).isInstanceOf(SettingChange.NothingToDo.class);
        assertThat(written(Setting.ENDPOINT_POLICY, sales)).isEqualTo("devices block, transfers allow");
        assertThat(entries())
                .extracting(AuditEntry::subject)
                .contains(
                        "setting endpoint.policy of Sales from (as the organisation) to devices allow, transfers block",
                        "setting endpoint.policy of sales from devices allow, transfers block to (as the organisation)");
    }

    @Test
    void whatIsForTheWholeOrganisationTakesNoDepartment() {
        assertThat(change("universal.enabled", "Sales", "on"))
                .isEqualTo(new SettingChange.NotByDepartment(Setting.UNIVERSAL_ENABLED));
        assertThat(settings.value(Setting.UNIVERSAL_ENABLED)).isFalse();
    }

    @Test
    void saysWhoChoseWhatAndWhen() {
        changeSetting.change(chief, "universal.enabled", "on", "test");
        change("endpoint.policy", "Sales", "devices allow");

        assertThat(settings.choices())
                .containsExactly(
                        new Choice("universal.enabled", Optional.empty(), "on", chief.id(), clock.instant()),
                        new Choice(
                                "endpoint.policy",
                                Optional.of(new Department("Sales")),
                                "devices allow, transfers block",
                                chief.id(),
                                clock.instant()));
    }

    @Test
    void anotherReplicaSeesItAtOnce() {
        Settings replica = SettingsStore.over(database.dataSource(), trail, clock);
        assertThat(replica.value(Setting.UNIVERSAL_ENABLED)).isFalse();

        changeSetting.change(chief, "universal.enabled", "on", "test");

        assertThat(replica.value(Setting.UNIVERSAL_ENABLED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            universal.enabled            | on
            universal.period             | 3 d
            codes.longest-window         | two-days
            codes.justification-required | none
            codes.justification-required | device,all-devices
            codes.justification-pattern  | INC[0-9]+
            step-up.codes-from           | off
            step-up.codes-from           | 8 h
            step-up.codes-from           | 45 min
            endpoint.policy              | devices allow, transfers block
            endpoint.policy              | devices block, transfers block, allowed N1B7-FWZ3 BCQM-E1KA
            endpoint.transfer-limit      | off
            endpoint.transfer-limit      | 1500000 bytes in 24 h
            endpoint.transfer-limit      | 7 bytes in 1 h
            """)
    void theBlanksOfAFormSayTheSameAsTheLine(String name, String written) {
        assertThat(throughTheForm(Setting.named(name).orElseThrow(), written)).isEqualTo(written);
    }

    private static <T> String throughTheForm(Setting<T> setting, String written) {
        List<String> texts = setting.fill(setting.read(written));
        assertThat(setting.blanks()).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(setting.blanks().get(i).fit(texts.get(i))).isEqualTo(Blank.Fit.POSSIBLE);
        }
        return setting.write(setting.read(setting.typed(texts)));
    }

    @Test
    void ofTwoReplicasThatChangeTheSameAtOnceBothSayWhatWasBefore() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<SettingChange>> both = List.of(
                    () -> changeSetting.change(chief, "codes.longest-window", "same-day", "a"),
                    () -> changeSetting.change(chief, "codes.longest-window", "two-days", "b"));
            for (Future<SettingChange> change : threads.invokeAll(both)) {
                assertThat(change.get()).isInstanceOf(SettingChange.Changed.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(entries()).extracting(AuditEntry::outcome).containsExactly(AuditEntry.DONE, AuditEntry.DONE);
    }

    private SettingChange change(String name, String department, String value) {
        return changeSetting.change(
                chief, new ChangeSetting.Typed(name, Optional.of(new Department(department)), value), "test");
    }

    private <T> String written(Setting<T> setting, Optional<Department> of) {
        return setting.write(settings.value(setting, of));
    }

    @Test
    void everyDefaultIsReadBackAsItIsWritten() {
        assertThat(Setting.all()).allSatisfy(SettingsTest::defaultSurvives);
    }

    @Test
    void refusesWhoeverIsNoSuperAdministrator() {
        Person maria = people.recognise(Persons.slack("maria"));

        assertThat(changeSetting.change(maria, "universal.enabled", "on", "test"))
                .isEqualTo(new SettingChange.Refused(new Verdict.NotYourRole(Permission.CHANGE_SETTINGS)));
        assertThat(settings.value(Setting.UNIVERSAL_ENABLED)).isFalse();
        assertThat(entries()).extracting(AuditEntry::outcome).containsExactly("not-permitted");
    }

    @Test
    void theTrailSaysWhatItWasAndWhatItIs() {
        changeSetting.change(chief, "universal.enabled", "on", "slack T1");

        assertThat(entries())
                .extracting(AuditEntry::subject, AuditEntry::outcome, AuditEntry::origin)
                .containsExactly(tuple("setting universal.enabled from off to on", AuditEntry.DONE, "slack T1"));
    }

    @Test
    void thePolicyFollowsAtOnce() {
        Person administrator = Persons.with(Role.ADMINISTRATOR);
        changeSetting.change(chief, "universal.enabled", "on", "test");
        assertThat(policy.mayAnywhere(administrator, Permission.SHOW_UNIVERSAL_CODE))
                .isInstanceOf(Verdict.NotYourRole.class);
        changeSetting.change(chief, "universal.super-administrators-only", "off", "test");
        assertThat(policy.mayAnywhere(administrator, Permission.SHOW_UNIVERSAL_CODE))
                .isInstanceOf(Verdict.Permitted.class);
    }

    @Test
    void aStoredTextThatNobodyCanReadCountsAsTheDefault() {
        changeSetting.change(chief, "universal.enabled", "on", "test");
        database.jdbc().sql("update setting set chosen = 'perhaps'").update();

        assertThat(settings.value(Setting.UNIVERSAL_ENABLED)).isFalse();
    }

    @Test
    void valuesComeBackTyped() {
        changeSetting.change(chief, "codes.justification-required", "all-devices", "test");
        changeSetting.change(chief, "codes.justification-pattern", "INC[0-9]+", "test");
        changeSetting.change(chief, "endpoint.transfer-limit", "1 GB in 12 h", "test");

        assertThat(settings.value(Setting.JUSTIFICATION_REQUIRED)).isEqualTo(Set.of(Scope.ALL_DEVICES));
        assertThat(settings.value(Setting.JUSTIFICATION_PATTERN).map(Pattern::pattern))
                .contains("INC[0-9]+");
        assertThat(settings.value(Setting.ENDPOINT_TRANSFER_LIMIT))
                .isEqualTo(Optional.of(new TransferLimit(1_000_000_000L, 12)));
    }

    private <T> String stored(Setting<T> setting) {
        return setting.write(settings.value(setting));
    }

    private static <T> void defaultSurvives(Setting<T> setting) {
        String written = setting.write(setting.byDefault());
        assertThat(setting.write(setting.read(written))).isEqualTo(written);
    }

    private List<AuditEntry> entries() {
        return AuditStore.entries(database.dataSource()).read(AuditFilter.newest(10));
    }
}
