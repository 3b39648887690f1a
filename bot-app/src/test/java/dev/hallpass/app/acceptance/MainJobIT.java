package dev.hallpass.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.app.acceptance.Laptop.Ran;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.OpenView;
import dev.hallpass.slack.fake.Submitted;

/** The shipped jars do the main job: a slash command becomes a code that an offline computer accepts. */
class MainJobIT {
    @TempDir
    private static Path folder;

    private static Workplace workplace;

    @BeforeAll
    static void openTheWorkplace() {
        workplace = Workplace.open(folder.resolve("home"));
    }

    @AfterAll
    static void closeIt() {
        workplace.close();
    }

    private static Laptop enrolled(String name) {
        Laptop laptop = Laptop.in(folder.resolve(name));
        workplace.enrol(laptop, name);
        return laptop;
    }

    @Test
    void aSlashCommandBecomesACodeThatAnOfflineComputerAcceptsOnce() {
        Laptop laptop = enrolled("LT-0042");
        Laptop other = enrolled("LT-0043");
        String code = workplace.codeAfter(
                Workplace.ANNA, () -> assertAcknowledged("devices on LT-0042 during 1h because \"trade fair\""));
        workplace.bot().close();

        assertThat(laptop.runWithoutNetwork("--json", "redeem", code).out())
                .contains("\"opened\"")
                .contains("all-devices");
        Ran again = laptop.runWithoutNetwork("--json", "redeem", code);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.out()).contains("\"spent\"");
        Ran elsewhere = other.runWithoutNetwork("--json", "redeem", code);
        assertThat(elsewhere.exit()).isEqualTo(2);
        assertThat(elsewhere.out()).contains("\"not-valid-here\"");

        workplace.restart();
        assertThat(laptop.run("sync").exit()).isZero();
        assertThat(laptop.run("status").out()).contains("all devices").contains("left");
        assertThat(workplace.answer(Workplace.ANNA, "list mine"))
                .contains("Redeemed")
                .contains("LT-0042");
    }

    private void assertAcknowledged(String text) {
        Delivery delivery = workplace.command(Workplace.ANNA, text);
        assertThat(delivery.acknowledged()).as("%s", delivery.problem()).isTrue();
    }

    @Test
    void theSameBodyAgainMakesNoSecondCode() {
        enrolled("LT-0050");
        int before = workplace.codes(Workplace.ANNA).size();
        Delivery[] first = new Delivery[1];
        workplace.codeAfter(
                Workplace.ANNA,
                () -> first[0] = workplace.command(Workplace.ANNA, "devices on LT-0050 during 1h because \"x\""));
        assertThat(workplace.lastAnswer(Workplace.ANNA)).contains("app_redirect?app=A0HALLPASS&amp;team=T0STANDIN");
        assertThat(workplace.slack().retry(first[0], 1, "http_timeout").acknowledged())
                .isTrue();
        workplace.codeAfter(
                Workplace.ANNA,
                () -> workplace.command(Workplace.ANNA, "transfers on LT-0050 during 1h because \"y\""));

        assertThat(workplace.codes(Workplace.ANNA)).hasSize(before + 2);
    }

    @Test
    void aWrongOrOldSignatureHasNoEffect() {
        enrolled("LT-0051");
        Delivery genuine = workplace.command(Workplace.ANNA, "whoami");
        Map<String, String> wrong = new HashMap<>(genuine.headers());
        wrong.put("X-Slack-Signature", "v0=" + "0".repeat(64));
        Map<String, String> old =
                workplace.signedAt(genuine.body(), Instant.now().minusSeconds(600));
        String otherBody = genuine.body().replace("whoami", "devices+on+LT-0051+during+1h+because+%22never%22");

        assertThat(workplace.slack().sendRaw(genuine.body(), wrong).status()).isEqualTo(401);
        assertThat(workplace.slack().sendRaw(genuine.body(), old).status()).isEqualTo(401);
        assertThat(workplace.slack().sendRaw(otherBody, genuine.headers()).status())
                .isEqualTo(401);
        assertThat(workplace.answer(Workplace.ANNA, "list mine")).doesNotContain("never");
    }

    @Test
    void aPersonWithoutARoleIsRefusedAndNoRowIsMade() {
        enrolled("LT-0052");

        assertThat(workplace.answer(Workplace.BERT, "devices on LT-0052 during 1h because \"not mine\""))
                .containsIgnoringCase("administrator");
        assertThat(workplace.answer(Workplace.ANNA, "list open")).doesNotContain("not mine");
    }

    @Test
    void theEleventhIssueWithinAMinuteIsRefusedWithTheTimeOfTheNext() {
        enrolled("LT-0053");
        for (int i = 0; i < 10; i++) {
            workplace.command(Workplace.CARLA, "devices on LT-0053 during 1h because \"number " + i + "\"");
        }

        assertThat(workplace.answer(Workplace.CARLA, "devices on LT-0053 during 1h because \"one more\""))
                .contains("The next one is possible");
        assertThat(workplace.answer(Workplace.CARLA, "list mine"))
                .contains("number 9")
                .doesNotContain("one more");
    }

    @Test
    void aFormOpenedBeforeARestartAndSubmittedTwiceAfterItMakesOneCode() {
        enrolled("LT-0054");
        int before = workplace.codes(Workplace.ANNA).size();
        workplace.command(Workplace.ANNA, "devices during 1h because \"restart\"");
        assertThat(workplace.anna().modal().title()).isNotEmpty();
        workplace.restart();
        workplace.anna().search("computer", "LT-0054");
        workplace.anna().pick("computer", "LT-0054");
        OpenView form = workplace.anna().modal();

        workplace.codeAfter(Workplace.ANNA, () -> {
            Submitted submitted = workplace.anna().submit();
            assertThat(submitted.errors()).isEmpty();
            workplace.anna().submitAgain(form, submitted);
        });
        workplace.codeAfter(
                Workplace.ANNA,
                () -> workplace.command(Workplace.ANNA, "transfers on LT-0054 during 1h because \"y\""));
        assertThat(workplace.codes(Workplace.ANNA)).hasSize(before + 2);
    }

    @Test
    void aFixedTimeIsToldInBothZonesAndTheComputerWaitsForItsStart() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        TravellingLaptop laptop = new TravellingLaptop(folder.resolve("LT-0055"), Instant.now());
        Matcher enrolment = workplace.enrolment("LT-0055");
        assertThat(laptop.run("enrol", "--server", enrolment.group(1), "--token", enrolment.group(2)))
                .contains("Enrolled as LT-0055");
        String[] answer = new String[1];
        String code = workplace.codeAfter(
                Workplace.ANNA,
                () -> answer[0] = workplace.answer(
                        Workplace.ANNA,
                        "devices on LT-0055 from " + day + "T16:00 until 18:00 zone Europe/Bucharest because \"x\""));
        Instant start = ZonedDateTime.of(day, LocalTime.of(16, 0), ZoneId.of("Europe/Bucharest"))
                .toInstant();

        assertThat(answer[0]).containsPattern("(16:00|4:00.PM) there").containsPattern("(15:00|3:00.PM) here");
        assertThat(laptop.run("redeem", code)).contains("\"waiting\"");
        laptop.stayOnUntil(start.minusSeconds(60));
        assertThat(laptop.run("status")).contains("\"phase\":\"waiting\"");
        laptop.stayOnUntil(start);
        assertThat(laptop.run("status")).contains("\"phase\":\"open\"");
    }

    @Test
    void theUniversalCodeIsShownInAModalAfterTheRoleCheckAndOpensEveryEnrolledComputer() {
        Laptop laptop = enrolled("LT-0056");
        assertThat(workplace.answer(Workplace.CARLA, "universal")).containsIgnoringCase("off");
        workplace.answer(Workplace.CARLA, "settings set universal.enabled on");
        assertThat(workplace.answer(Workplace.BERT, "universal")).containsIgnoringCase("super administrator");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(12))
                .until(() -> {
                    laptop.run("sync");
                    return Files.readString(laptop.folder().resolve("bundle.json"))
                            .contains("\"chainId\"");
                });

        workplace.command(Workplace.CARLA, "universal");
        Matcher code = Workplace.CODE.matcher(workplace
                .slack()
                .workspace()
                .modal(Workplace.CARLA)
                .orElseThrow()
                .blocks()
                .toString());
        assertThat(code.find()).isTrue();
        assertThat(workplace.slack().workspace().everything())
                .noneMatch(message -> Workplace.shown(message).contains(code.group()));
        assertThat(laptop.runWithoutNetwork("--json", "redeem", code.group()).out())
                .contains("\"opened\"")
                .contains("universal");
        assertThat(laptop.runWithoutNetwork("--json", "redeem", code.group()).out())
                .contains("\"opened\"");
    }
}
