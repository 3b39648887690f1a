package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.issuing.Issuance;
import dev.hallpass.core.issuing.IssuanceId;
import dev.hallpass.core.issuing.Recipient;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.Device;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;
import dev.hallpass.engine.terms.Validity;

class IssueDialogueTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;
    private Computer laptop;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.issuer("ann");
        laptop = ground.computer("LT-0042");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private Issuance first() {
        return ground.issuances.find(new IssuanceId(1)).orElseThrow();
    }

    private static <F extends Field> Optional<F> field(Form form, String name, Class<F> kind) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(kind::cast)
                .findFirst();
    }

    private static List<String> names(Form form) {
        return form.fields().stream().map(Field::name).toList();
    }

    @Test
    void issuesACompleteCommandAtOnceAndShowsWhatWasUnderstood() {
        Device stick = ground.device(laptop, "KINGSTON DT50", "60A44C413FAEE2B1");

        String words = Ground.words(ground.says("ann", "device N1B7-FWZ3 on lt-0042 during 1h because \"trade fair\""));

        assertThat(words)
                .contains("#1 is issued", "KINGSTON DT50 (N1B7-FWZ3)", "on LT-0042", "1 h from redemption")
                .contains("redeem before 23:59 Europe/Bucharest (13 h left)", "trade fair", "/otp revoke 1");
        assertThat(first().draft().device()).contains(stick.code());
        assertThat(first().justification().orElseThrow().text()).isEqualTo("trade fair");
        assertThat(words).doesNotContain(ground.backend.readOut(first()).revealSymbols());
    }

    @Test
    void findsADeviceByItsName() {
        ground.device(laptop, "KINGSTON DT50", "60A44C413FAEE2B1");

        ground.says("ann", "device \"kingston dt50\" on LT-0042 during 15m");

        assertThat(first().draft().device().orElseThrow().written()).isEqualTo("N1B7-FWZ3");
    }

    @Test
    void tellsBothZonesOfAnInterval() {
        String words = Ground.words(
                ground.says("ann", "devices on LT-0042 from 2026-11-24T16:00 until 18:00 zone Europe/Bucharest"));

        assertThat(words)
                .contains(
                        "16:00 there (Bucharest) = 15:00 here (Berlin)",
                        "18:00 there (Bucharest) = 17:00 here (Berlin)");
        assertThat(first().draft().terms().validity())
                .isEqualTo(new Validity.Interval(
                        Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T16:00:00Z")));
    }

    @Test
    void takesTimesInTheComputersZoneUnlessOneIsNamed() {
        ground.says("ann", "devices on LT-0042 from 2026-11-24T16:00 until 18:00");
        ground.says("ann", "devices on LT-0042 from 2026-11-24T16:00 until 18:00 zone Berlin");

        assertThat(start(1)).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
        assertThat(start(2)).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
    }

    private Instant start(long id) {
        Issuance issuance = ground.issuances.find(new IssuanceId(id)).orElseThrow();
        return ((Validity.Interval) issuance.draft().terms().validity()).start();
    }

    @Test
    void takesAnEndAloneFromNowRoundedDown() {
        ground.says("ann", "devices on LT-0042 until fri 18:00");

        assertThat(first().draft().terms().validity())
                .isEqualTo(new Validity.Interval(
                        Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-27T16:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "from 2026-11-24T18:00 until 16:00,not after the start",
        "from 2026-11-24T16:00 until 2026-12-25T16:00,too long",
        "from 2027-11-24T16:00 until 2027-11-24T18:00,too far ahead",
        "from 2026-11-22T16:00 until 2026-11-22T18:00,over already",
        "from 2027-03-28T03:30 until 2027-03-28T06:00,does not exist",
        "from 2027-03-28T02:30 until 2027-03-28T06:00 zone Berlin,put forward from 02:00 to 03:00",
        "from 2026-11-24T16:00 until 2026-11-24T16:03,nothing remains"
    })
    void saysWhatIsWrongWithTimesAndKeepsTheRest(String times, String sentence) {
        Answer answer = ground.says("ann", "devices on LT-0042 because \"x\" " + times);

        assertThat(Ground.words(answer)).contains(sentence);
        assertThat(ground.issued()).isZero();
        Form form = Ground.form(
                ground.presses("ann", Actions.CORRECT, button(answer).value()));
        assertThat(field(form, IssueEntries.JUSTIFICATION, Field.TextInput.class)
                        .orElseThrow()
                        .value())
                .isEqualTo("x");
        assertThat(field(form, IssueEntries.TO_TIME, Field.TimePick.class)
                        .orElseThrow()
                        .value())
                .isPresent();
    }

    private static Button button(Answer answer) {
        return ((Answer.Say) answer)
                .message().parts().stream()
                        .filter(Part.Buttons.class::isInstance)
                        .map(part -> ((Part.Buttons) part).buttons().get(0))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void namesAnHourThatComesTwice() {
        ground.clock.set(Instant.parse("2027-10-30T08:00:00Z"));

        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 zone Berlin from 2027-10-31T02:30 until 09:00")))
                .contains("comes twice", "UTC+02:00", "UTC+01:00");
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 zone +02:00 from 2027-10-31T02:30 until 09:00")))
                .contains("is issued");
    }

    @Test
    void opensTheFormFilledInWhenSomethingIsMissing() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042 within 3d because \"x\""));

        assertThat(field(form, IssueEntries.SCOPE, Field.Choice.class)
                        .orElseThrow()
                        .chosen()
                        .orElseThrow()
                        .value())
                .isEqualTo("ALL_DEVICES");
        assertThat(field(form, IssueEntries.COMPUTER, Field.Search.class)
                        .orElseThrow()
                        .chosen()
                        .orElseThrow()
                        .label())
                .isEqualTo("LT-0042");
        assertThat(field(form, IssueEntries.WITHIN, Field.Choice.class)
                        .orElseThrow()
                        .chosen()
                        .orElseThrow()
                        .label())
                .isEqualTo("3 days");
        assertThat(form.preview().orElseThrow()).contains("Choose a duration");
        assertThat(ground.issued()).isZero();
    }

    @Test
    void opensTheFormWhenANameMatchesSeveralOrOnlyNearly() {
        ground.computer("LT-0043");
        ground.device(laptop, "STICK", "1");
        ground.device(laptop, "STICK", "2");

        assertThat(note(ground.says("ann", "devices on LT-00 during 1h"))).contains("Several computers match");
        assertThat(note(ground.says("ann", "devices on LT-0043x during 1h"))).contains("No computer is called");
        assertThat(note(ground.says("ann", "device STICK on LT-0042 during 1h")))
                .contains("Several devices");
        assertThat(note(ground.says("ann", "device N1B7-FWZ4 on LT-0042 during 1h")))
                .contains("check symbol");
        assertThat(ground.issued()).isZero();
    }

    private static String note(Answer answer) {
        return field(Ground.form(answer), "notice", Field.Note.class)
                .orElseThrow()
                .text();
    }

    @Test
    void issuesFromTheForm() {
        Form form = Ground.form(ground.says("ann", ""));
        FormEntries typed = Ground.with(
                Ground.asShown(form),
                "scope",
                "ALL_FILE_TRANSFERS",
                "computer",
                laptop.id().value(),
                "duration",
                "H8",
                "within",
                "TWO_DAYS");

        Answer answer = ground.submits("ann", form.ref(), typed);

        assertThat(Ground.words(answer)).contains("#1 is issued", "all file transfers");
        assertThat(first().draft().terms().scope()).isEqualTo(Scope.ALL_FILE_TRANSFERS);
        assertThat(((Validity.Relative) first().draft().terms().validity()).window())
                .isEqualTo(RedeemWindow.TWO_DAYS);
    }

    @Test
    void issuesAFormOnceHoweverOftenItIsSent() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        FormEntries typed = Ground.with(Ground.asShown(form), "duration", "H1");

        Answer once = ground.submits("ann", form.ref(), typed);
        Answer twice = ground.submits("ann", form.ref(), typed);

        assertThat(ground.issued()).isEqualTo(1);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void showsTheFormAgainWithWhatWasTypedWhenItsSessionIsOver() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        FormEntries typed = Ground.with(Ground.asShown(form), "duration", "H1", "justification", "a long story");
        REDIS.flush();

        Form anew = Ground.form(ground.submits("ann", form.ref(), typed));

        assertThat(field(anew, "notice", Field.Note.class).orElseThrow().text()).contains("nothing was issued");
        assertThat(field(anew, IssueEntries.JUSTIFICATION, Field.TextInput.class)
                        .orElseThrow()
                        .value())
                .isEqualTo("a long story");
        assertThat(Ground.words(ground.submits("ann", anew.ref(), Ground.asShown(anew))))
                .contains("is issued");
        assertThat(ground.issued()).isEqualTo(1);
    }

    @Test
    void keepsSomebodyElsesFormToItself() {
        ground.issuer("bob");
        Form form = Ground.form(ground.says("ann", "devices on LT-0042 because \"ann's secret plan\""));

        Form forged =
                Ground.form(ground.presses("bob", Actions.CORRECT, form.ref().session()));
        Answer sent = ground.submits("bob", form.ref(), new FormEntries(List.of()));

        assertThat(forged.toString()).doesNotContain("secret plan");
        assertThat(Ground.form(sent).toString()).doesNotContain("secret plan");
        assertThat(ground.issued()).isZero();
        assertThat(Ground.words(ground.submits("ann", form.ref(), Ground.with(Ground.asShown(form), "duration", "H1"))))
                .contains("is issued");
    }

    @Test
    void doesNotTellOneWhatAnotherIssued() {
        ground.issuer("bob");
        Form form = Ground.form(ground.says("ann", "devices on LT-0042 because \"ann's secret plan\""));
        ground.submits("ann", form.ref(), Ground.with(Ground.asShown(form), "duration", "H1"));

        assertThat(ground.submits("bob", form.ref(), new FormEntries(List.of())).toString())
                .doesNotContain("secret plan");
    }

    @Test
    void tellsAllErrorsAtOnceEachAtItsField() {
        Form form = Ground.form(ground.says("ann", "device"));
        FormEntries typed = Ground.with(
                Ground.asShown(form),
                "duration",
                IssueEntries.CUSTOM,
                "justification",
                "x".repeat(1025),
                "deliver",
                "EMAIL",
                "email",
                "nobody");

        Answer.Correct correct = (Answer.Correct) ground.submits("ann", form.ref(), typed);

        assertThat(correct.errors())
                .extracting(FieldError::field)
                .contains("device", "computer", "user", "justification");
        assertThat(correct.errors()).extracting(FieldError::sentence).anyMatch(sentence -> sentence.contains("1,025"));
        assertThat(ground.issued()).isZero();
    }

    @Test
    void refusesACodeAndHiddenSignsInAJustification() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        FormEntries typed = Ground.with(Ground.asShown(form), "duration", "H1");

        Answer code = ground.submits("ann", form.ref(), Ground.with(typed, "justification", "code T8JD-21D8-H38B"));
        Answer nul = ground.submits("ann", form.ref(), Ground.with(typed, "justification", "a\u0000b"));
        Answer turned = ground.submits("ann", form.ref(), Ground.with(typed, "justification", "a\u202eb"));

        assertThat(Ground.words(code)).contains("looks like a code").doesNotContain("T8JD");
        assertThat(Ground.words(nul)).contains("U+0000");
        assertThat(Ground.words(turned)).contains("U+202E");
        assertThat(Ground.words(ground.submits("ann", form.ref(), Ground.with(typed, "justification", "👩🏽‍💻 שלום"))))
                .contains("👩🏽‍💻 שלום");
    }

    @Test
    void redrawsTheFieldsThatDependOnOthers() {
        Form form = Ground.form(ground.says("ann", "on LT-0042"));
        assertThat(names(form)).contains("within").doesNotContain("device", "from-date", "email");

        Form device = Ground.form(
                ground.changes("ann", form.ref(), Ground.with(Ground.asShown(form), "scope", "DEVICE"), "scope"));
        assertThat(names(device)).contains("device");

        Form custom = Ground.form(ground.changes(
                "ann", form.ref(), Ground.with(Ground.asShown(device), "duration", IssueEntries.CUSTOM), "duration"));
        assertThat(names(custom)).contains("from-date", "to-time", "zone").doesNotContain("within");
        assertThat(field(custom, IssueEntries.ZONE, Field.Search.class)
                        .orElseThrow()
                        .chosen()
                        .orElseThrow()
                        .value())
                .isEqualTo("Europe/Bucharest");

        Form mail = Ground.form(
                ground.changes("ann", form.ref(), Ground.with(Ground.asShown(custom), "deliver", "EMAIL"), "deliver"));
        assertThat(names(mail)).contains("email");
    }

    @Test
    void keepsWhatWasTypedInFieldsThatAreNotOnTheScreen() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        Form custom = Ground.form(
                ground.changes("ann", form.ref(), Ground.with(Ground.asShown(form), "duration", "CUSTOM"), "duration"));
        FormEntries times =
                Ground.with(Ground.asShown(custom), "to-date", "2026-11-24", "to-time", "16:00", "duration", "H1");
        Form hour = Ground.form(ground.changes("ann", form.ref(), times, "duration"));
        assertThat(names(hour)).doesNotContain("to-date");

        Form again = Ground.form(
                ground.changes("ann", form.ref(), Ground.with(Ground.asShown(hour), "duration", "CUSTOM"), "duration"));

        assertThat(field(again, IssueEntries.TO_DATE, Field.DatePick.class)
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .hasToString("2026-11-24");
        assertThat(again.preview().orElseThrow()).contains("16:00 there (Bucharest) = 15:00 here (Berlin)");
    }

    @Test
    void previewsInWordsWithTheRoundingInSight() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));

        Form custom = Ground.form(ground.changes(
                "ann",
                form.ref(),
                Ground.with(
                        Ground.asShown(form),
                        "duration",
                        "CUSTOM",
                        "from-date",
                        "2026-11-24",
                        "from-time",
                        "16:01",
                        "to-date",
                        "2026-11-24",
                        "to-time",
                        "17:58"),
                "duration"));
        FormEntries times = Ground.with(
                Ground.asShown(custom),
                "from-date",
                "2026-11-24",
                "from-time",
                "16:01",
                "to-date",
                "2026-11-24",
                "to-time",
                "17:58");
        Form timed = Ground.form(ground.changes("ann", form.ref(), times, "to-time"));

        assertThat(timed.preview().orElseThrow())
                .contains("all devices on LT-0042", "16:05 there (Bucharest)", "17:55 there (Bucharest)");
    }

    @Test
    void saysThatLittleOfTheDayIsLeft() {
        ground.clock.set(Instant.parse("2026-11-23T20:30:00Z"));

        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                .contains("Less than 2 hours", "2 days");
    }

    @Test
    void proposesTheComputerOfAUserInSightAndNeverSilently() {
        ground.assign(laptop, "corp\\maria");

        Form form = Ground.form(ground.says("ann", "devices for corp\\maria"));
        Field.Choice proposal =
                field(form, IssueEntries.PROPOSAL, Field.Choice.class).orElseThrow();
        assertThat(proposal.options()).extracting(Option::label).containsExactly("LT-0042, last seen 3 h ago");
        assertThat(field(form, IssueEntries.COMPUTER, Field.Search.class)
                        .orElseThrow()
                        .chosen())
                .isEmpty();

        Form accepted = Ground.form(ground.changes(
                "ann",
                form.ref(),
                Ground.with(
                        Ground.asShown(form), IssueEntries.PROPOSAL, laptop.id().value()),
                IssueEntries.PROPOSAL));

        assertThat(field(accepted, IssueEntries.COMPUTER, Field.Search.class)
                        .orElseThrow()
                        .chosen()
                        .orElseThrow()
                        .label())
                .isEqualTo("LT-0042");
        assertThat(names(accepted)).doesNotContain(IssueEntries.PROPOSAL);
    }

    @Test
    void proposesDevicesByNameAndByCode() {
        ground.device(laptop, "KINGSTON DT50", "60A44C413FAEE2B1");
        Form form = Ground.form(ground.says("ann", "device on LT-0042"));

        assertThat(proposed(form, "device", "king"))
                .extracting(Option::label)
                .containsExactly("KINGSTON DT50 · N1B7-FWZ3");
        assertThat(proposed(form, "device", "king")).extracting(Option::remark).containsExactly("last on LT-0042");
        assertThat(proposed(form, "device", "bcqm e1ka"))
                .extracting(Option::label)
                .containsExactly("Use BCQM-E1KA (not registered)");
        assertThat(proposed(form, "device", "N1B7-FWZ4"))
                .extracting(Option::label)
                .containsExactly("N1B7-FWZ4: the check symbol is wrong");
        assertThat(proposed(form, "zone", "bucha")).extracting(Option::value).containsExactly("Europe/Bucharest");
        assertThat(proposed(form, "zone", "+02:00")).extracting(Option::value).containsExactly("+02:00");
        assertThat(proposed(form, "computer", "lt")).extracting(Option::label).containsExactly("LT-0042");
    }

    private List<Option> proposed(Form form, String field, String typed) {
        return ((Answer.Propose) ground.types("ann", form.ref(), field, typed)).options();
    }

    @Test
    void tellsOneWithoutARoleHowToAskAndMakesNoRow() {
        ground.person("eve");

        assertThat(Ground.form(ground.says("eve", "")).title()).isEqualTo("Ask for a password");
        assertThat(Ground.words(ground.says("eve", "devices on LT-0042 during 1h")))
                .contains("You may not issue", Ground.CONTACT);
        assertThat(Ground.words(ground.presses(
                        "eve", Actions.ISSUE_FOR_COMPUTER, laptop.id().value())))
                .contains("/otp request", Ground.CONTACT);
        assertThat(ground.issued()).isZero();
    }

    @Test
    void refusesTheEleventhWithinAMinuteWithTheTimeOfTheNext() {
        for (int i = 0; i < 10; i++) {
            assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                    .contains("is issued");
        }

        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                .contains("The next one is possible");
        assertThat(ground.issued()).isEqualTo(10);
        ground.clock.advance(Duration.ofMinutes(1));
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h")))
                .contains("is issued");
    }

    @Test
    void deliversToAPersonOrByEmail() {
        ground.person("bob");

        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h to <@UBOB>")))
                .contains("to bob by direct message");
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h by email")))
                .contains("by e-mail to ann@example.org");
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h by email x@elsewhere.example")))
                .contains("these domains alone: example.org");
        assertThat(Ground.words(ground.says("ann", "devices on LT-0042 during 1h to <@UNOBODY>")))
                .contains("cannot be found");
        assertThat(first().recipient()).isInstanceOf(Recipient.DirectMessage.class);
    }

    @Test
    void opensTheFormFromARowOfTheRegistry() {
        Device stick = ground.device(laptop, "KINGSTON DT50", "60A44C413FAEE2B1");

        Form computer = Ground.form(
                ground.presses("ann", Actions.ISSUE_FOR_COMPUTER, laptop.id().value()));
        Form device = Ground.form(
                ground.presses("ann", Actions.ISSUE_FOR_DEVICE, stick.code().symbols()));
        Form forged = Ground.form(ground.presses("ann", Actions.ISSUE_FOR_DEVICE, "'; drop table"));

        assertThat(field(computer, "computer", Field.Search.class).orElseThrow().chosen())
                .isPresent();
        assertThat(field(device, "device", Field.Search.class).orElseThrow().chosen())
                .isPresent();
        assertThat(names(forged)).doesNotContain("device");
    }

    @Test
    void offersATransferLimitResetOnlyWhileTheLimitIsOn() {
        ground.person("sue");
        assertThat(Ground.words(ground.says("ann", "limit-reset on LT-0042"))).contains("nothing to reset");
        assertThat(options("ann")).doesNotContain("TRANSFER_LIMIT_RESET");

        ground.says("sue", "settings set endpoint.transfer-limit 500 MB in 24 h");

        assertThat(options("ann")).contains("TRANSFER_LIMIT_RESET");
        assertThat(Ground.words(ground.says("ann", "limit-reset on LT-0042"))).contains("is issued", "30 min");
    }

    private List<String> options(String name) {
        Form form = Ground.form(ground.says(name, ""));
        return field(form, "scope", Field.Choice.class).orElseThrow().options().stream()
                .map(Option::value)
                .toList();
    }

    @Test
    void survivesForgedOptions() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        FormEntries forged = Ground.with(
                Ground.asShown(form),
                "scope",
                "UNIVERSAL",
                "computer",
                "../../etc",
                "user",
                "\u0000",
                "duration",
                "H99",
                "within",
                "FOREVER",
                "deliver",
                "FAX");

        assertThat(ground.submits("ann", form.ref(), forged)).isInstanceOf(Answer.Correct.class);
        assertThat(ground.issued()).isZero();
    }

    @Test
    void keepsNoCodeThatSomebodyTypesIntoTheForm() {
        Form form = Ground.form(ground.says("ann", "devices on LT-0042"));
        FormEntries typed = Ground.with(Ground.asShown(form), "justification", "it was T8JD-21D8-H38B");

        Form redrawn = Ground.form(ground.changes("ann", form.ref(), typed, "duration"));

        assertThat(redrawn.toString()).doesNotContain("T8JD");
        assertThat(Ground.form(ground.presses("ann", Actions.CORRECT, form.ref().session()))
                        .toString())
                .doesNotContain("T8JD");
        REDIS.flush();
        assertThat(Ground.form(ground.submits("ann", form.ref(), typed)).toString())
                .doesNotContain("T8JD");
    }
}
