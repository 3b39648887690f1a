package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.Person;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.RoleAssignment;
import dev.hallpass.core.settings.Setting;

@OnEveryDatabase
class SettingsDialogueTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.person("eve");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    private static List<Button> buttons(Answer answer) {
        Message message = ((Answer.Say) answer).message();
        return message.parts().stream()
                .filter(Part.Buttons.class::isInstance)
                .flatMap(part -> ((Part.Buttons) part).buttons().stream())
                .toList();
    }

    private static Button button(Answer answer, String label) {
        return buttons(answer).stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEachWithItsMeaningDefaultAndWhoChangedItWhen() {
        assertThat(says("sue", "settings"))
                .contains(
                        "page 1 of 2",
                        "universal.enabled = off\nWhether there is a universal code at all.\nDefault: off. It can be: on"
                                + " or off. Never changed.");

        says("sue", "settings set universal.enabled on");

        assertThat(says("sue", "settings")).contains("universal.enabled = on", "Changed by sue, Nov 23, 2026, 9:02");
    }

    @Test
    void pagesThroughAllOfThem() {
        Answer first = ground.says("sue", "settings");
        Answer second = ground.presses(
                "sue", Actions.SETTINGS_PAGE, button(first, "More").value());

        assertThat(Ground.words(second)).contains("page 2 of 2", "endpoint.transfer-limit = off");
        assertThat(button(second, "Back").value()).isEqualTo("0");
        String all = Ground.words(first) + Ground.words(second);
        assertThat(Setting.all()).allSatisfy(setting -> assertThat(all).contains(setting.name() + " = "));
        assertThat(Ground.words(ground.presses("sue", Actions.SETTINGS_PAGE, "-7x")))
                .contains("page 1");
        assertThat(Ground.words(ground.presses("sue", Actions.SETTINGS_PAGE, "9999")))
                .contains("page 2");
    }

    @Test
    void changesOneInAFormWithAFieldOfItsKind() {
        Answer list = ground.says("sue", "settings");
        Form form = Ground.form(ground.presses(
                "sue", Actions.SETTINGS_CHANGE, button(list, "Change").value()));
        assertThat(form.title()).hasSizeLessThanOrEqualTo(24);
        assertThat(form.preview().orElseThrow()).contains("Now: off", "Never changed");

        FormEntries entries = Ground.with(Ground.asShown(form), "setting", "endpoint.transfer-limit");
        Form next = Ground.form(ground.changes("sue", form.ref(), entries, "setting"));
        assertThat(next.fields())
                .extracting(Field::name)
                .contains(
                        "endpoint.transfer-limit.size",
                        "endpoint.transfer-limit.unit",
                        "endpoint.transfer-limit.hours");

        Answer done = ground.submits(
                "sue", next.ref(), Ground.with(Ground.asShown(next), "endpoint.transfer-limit.size", "500"));
        assertThat(Ground.words(done)).contains("endpoint.transfer-limit is now 500000000 bytes in 24 h");
        assertThat(ground.settings.value(Setting.ENDPOINT_TRANSFER_LIMIT)).isPresent();
    }

    @Test
    void refusesWhatIsOutOfRangeAtItsFieldWithTheRange() {
        Form form = Ground.form(ground.says("sue", "settings endpoint.transfer-limit"));
        FormEntries wrong = Ground.with(
                Ground.asShown(form), "endpoint.transfer-limit.size", "5", "endpoint.transfer-limit.hours", "9000");

        Answer.Correct correct = (Answer.Correct) ground.submits("sue", form.ref(), wrong);

        assertThat(correct.errors())
                .containsExactly(new FieldError(
                        "endpoint.transfer-limit.hours",
                        "That is not possible. It can be: a whole number from 1 to 8760."));
        assertThat(ground.settings.choices()).isEmpty();
        Form period = Ground.form(ground.says("sue", "settings universal.period"));
        FormEntries eight = Ground.with(Ground.asShown(period), "universal.period.days", "8");
        assertThat(Ground.words(ground.submits("sue", period.ref(), eight))).contains("from 1 to 7");
        Form from = Ground.form(ground.says("sue", "settings step-up.codes-from"));
        FormEntries short14 =
                Ground.with(Ground.asShown(from), "step-up.codes-from.length", "14", "step-up.codes-from.unit", "min");
        assertThat(Ground.words(ground.submits("sue", from.ref(), short14)))
                .contains("step-up.codes-from.length", "from 15 min to 30 d");
    }

    @Test
    void refusesAForgedChoice() {
        Form form = Ground.form(ground.says("sue", "settings universal.enabled"));

        Answer forged = ground.submits(
                "sue", form.ref(), Ground.with(Ground.asShown(form), "universal.enabled.value", "perhaps"));
        Answer unknown = ground.submits("sue", form.ref(), Ground.with(Ground.asShown(form), "setting", "no.such"));

        assertThat(Ground.words(forged)).contains("one of on, off");
        assertThat(Ground.words(unknown)).contains("Choose the setting");
    }

    @Test
    void aRoleThatWasTakenAwayMeanwhileIsNoLongerEnough() {
        Person eve = ground.person("eve");
        RoleAssignment chief = new RoleAssignment(eve.id(), Role.SUPER_ADMINISTRATOR, Optional.empty());
        ground.says("sue", "roles grant <@UEVE> super-administrator");
        Form form = Ground.form(ground.says("eve", "settings universal.enabled"));
        ground.says("sue", "roles revoke <@UEVE> super-administrator");

        Answer submitted =
                ground.submits("eve", form.ref(), Ground.with(Ground.asShown(form), "universal.enabled.value", "on"));
        Answer pressed = ground.presses("eve", Actions.SETTINGS_CHANGE, "universal.enabled");
        Answer changed = ground.changes("eve", form.ref(), Ground.asShown(form), "setting");
        Answer page = ground.presses("eve", Actions.SETTINGS_PAGE, "0");

        assertThat(List.of(submitted, pressed, changed, page))
                .allSatisfy(answer -> assertThat(Ground.words(answer)).contains("Only super administrators"));
        assertThat(ground.types("eve", form.ref(), "department", "a")).isEqualTo(new Answer.Propose(List.of()));
        assertThat(ground.settings.value(Setting.UNIVERSAL_ENABLED)).isFalse();
        assertThat(chief.role()).isEqualTo(Role.SUPER_ADMINISTRATOR);
    }

    @Test
    void aFormIsItsOwnersAlone() {
        ground.says("sue", "roles grant <@UEVE> super-administrator");
        Form form = Ground.form(ground.says("sue", "settings universal.enabled"));

        Answer stolen =
                ground.submits("eve", form.ref(), Ground.with(Ground.asShown(form), "universal.enabled.value", "on"));

        assertThat(Ground.form(stolen).ref()).isNotEqualTo(form.ref());
        assertThat(ground.settings.value(Setting.UNIVERSAL_ENABLED)).isFalse();
    }

    @Test
    void aFormThatWasOpenTooLongBeginsAnewWithWhatWasTyped() {
        Form form = Ground.form(ground.says("sue", "settings codes.justification-pattern"));
        REDIS.flush();
        FormEntries typed = Ground.with(Ground.asShown(form), "codes.justification-pattern.value", "INC[0-9]+");

        Form anew = Ground.form(ground.submits("sue", form.ref(), typed));

        assertThat(Ground.asShown(anew).value("codes.justification-pattern.value"))
                .contains("INC[0-9]+");
        assertThat(ground.settings.value(Setting.JUSTIFICATION_PATTERN)).isEmpty();
        assertThat(Ground.words(ground.submits("sue", anew.ref(), Ground.asShown(anew))))
                .contains("is now INC[0-9]+");
    }

    @Test
    void aDepartmentHasAPolicyOfItsOwn() {
        Form form = Ground.form(ground.says("sue", "settings endpoint.policy"));
        assertThat(ground.types("sue", form.ref(), "department", "Sales"))
                .isEqualTo(new Answer.Propose(List.of(new Option("Sales", "Use “Sales” (no computer of it yet)"))));
        FormEntries sales = Ground.with(Ground.asShown(form), "department", "Sales");
        Form ofSales = Ground.form(ground.changes("sue", form.ref(), sales, "department"));

        Answer done = ground.submits(
                "sue", ofSales.ref(), Ground.with(Ground.asShown(ofSales), "endpoint.policy.devices", "allow"));

        assertThat(Ground.words(done))
                .contains("endpoint.policy of Sales is now devices allow, transfers block", "No computer holds");
        assertThat(ground.settings.value(Setting.ENDPOINT_POLICY, Optional.of(new Department("sales"))))
                .isNotEqualTo(ground.settings.value(Setting.ENDPOINT_POLICY));
        assertThat(says("sue", "settings") + Ground.words(ground.presses("sue", Actions.SETTINGS_PAGE, "1")))
                .contains("endpoint.policy of Sales = devices allow");
        assertThat(says("sue", "settings endpoint.policy department Sales default"))
                .contains("(as the organisation)");
    }

    @Test
    void saysHowManyComputersTakeAPolicyLater() {
        ground.computer("LT-0001");
        ground.running(ground.computer("LT-0042"), Duration.ofHours(1));

        assertThat(says("sue", "settings endpoint.policy transfers allow"))
                .contains("1 computer holds a running grant");
        ground.clock.advance(Duration.ofHours(2));
        assertThat(says("sue", "settings endpoint.policy transfers block"))
                .contains("No computer holds a running grant");
    }

    @Test
    void aListOfHundredsOfDevicesFitsTheFormAndTheList() {
        String devices = "N1B7-FWZ3 ".repeat(290).strip();
        Form form = Ground.form(ground.says("sue", "settings endpoint.policy"));
        FormEntries many = Ground.with(Ground.asShown(form), "endpoint.policy.allowed", devices);

        assertThat(Ground.words(ground.submits("sue", form.ref(), many))).contains("allowed N1B7-FWZ3");
        FormEntries slip = Ground.with(Ground.asShown(form), "endpoint.policy.allowed", "N1B7-FWZ4");
        Form again = Ground.form(ground.says("sue", "settings endpoint.policy"));
        assertThat(Ground.words(ground.submits("sue", again.ref(), slip))).contains("endpoint.policy.allowed");
    }
}
