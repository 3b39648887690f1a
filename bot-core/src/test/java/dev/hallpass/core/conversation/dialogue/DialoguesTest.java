package dev.hallpass.core.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.doctor.Finding;
import dev.hallpass.core.fixture.OnEveryDatabase;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.account.EventId;
import dev.hallpass.core.registry.Computer;

@OnEveryDatabase
class DialoguesTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private Ground ground;
    private Computer laptop;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.person("eve");
        ground.issuer("ann");
        laptop = ground.computer("LT-0042");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private String says(String name, String text) {
        return Ground.words(ground.says(name, text));
    }

    @Test
    void helpsWithWhatThePersonMayRunAndAnExampleEach() {
        assertThat(says("eve", "help"))
                .contains("/otp whoami", "/otp list")
                .doesNotContain("/otp settings", "/otp devices on");
        assertThat(says("ann", "help"))
                .contains("/otp devices on LT-0042 during 1h")
                .doesNotContain("/otp roles", "limit-reset");
        assertThat(says("sue", "help"))
                .contains("/otp roles grant @maria", "/otp settings set")
                .doesNotContain("universal\n");
        assertThat(says("ann", "help devices")).contains("a code for all devices", "Terms");
        assertThat(says("eve", "help settings")).contains("not among the commands", Ground.CONTACT);
    }

    @Test
    void saysWhatWasNotUnderstoodWithASuggestionAndAnExample() {
        assertThat(says("ann", "devcies on LT-0042"))
                .contains(
                        "no command “devcies”",
                        "Did you mean devices?",
                        "For example:",
                        "You typed: /otp devcies on LT-0042");
        assertThat(says("ann", "devices on LT-0042 during 90m"))
                .contains("1h and 2h", "/otp devices on LT-0042 during 1h");
        assertThat(says("ann", "devices during 1h from 16:00")).contains("“during” and “from” do not go together");
    }

    @Test
    void refusesACodeUnechoed() {
        assertThat(says("ann", "devices on T8JD-21D8-H38B during 1h"))
                .contains("delete your message")
                .doesNotContain("T8JD")
                .doesNotContain("devices");
    }

    @Test
    void tellsWhoOneIs() {
        assertThat(says("ann", "whoami"))
                .contains(
                        "You are ann", "OTP administrator", "Europe/Berlin", "ann@example.org", "10 times", "3 times");
        assertThat(says("eve", "whoami")).contains("no role");
    }

    @Test
    void listsWithTermsStateAndJustification() {
        says("ann", "devices on LT-0042 during 1h because \"trade fair\"");

        assertThat(says("ann", "list"))
                .contains("1 code", "#1", "🟢 Open until", "all devices on LT-0042", "by ann", "trade fair");
        assertThat(says("ann", "list open")).contains("#1");
        assertThat(says("ann", "list computer lt-0042")).contains("#1");
        assertThat(says("ann", "list computer LT-9")).contains("No computer is called LT-9");
        assertThat(says("ann", "list containing fair")).contains("#1");
        assertThat(says("ann", "list containing nothing")).contains("Nothing that you may see");
        assertThat(says("eve", "list")).contains("Nothing that you may see");
    }

    @Test
    void revokesAndSaysUntilWhenItIsUsableAndHowToShutItNow() {
        says("ann", "devices on LT-0042 during 1h");

        assertThat(Ground.words(ground.presses("eve", Actions.REVOKE, "1"))).contains("somebody else’s");
        assertThat(says("eve", "revoke 1")).contains("somebody else’s", Ground.CONTACT);
        assertThat(says("ann", "revoke #1"))
                .contains("#1 is revoked", "syncs next", "still usable until", "hallpass-agent end");
        assertThat(says("ann", "revoke 1")).contains("was revoked");
        assertThat(says("ann", "list")).contains("🚫 Revoked", "not yet delivered");
        assertThat(says("ann", "resend 1")).contains("shown no more");
        assertThat(says("ann", "revoke 99")).contains("no code with that number");
        assertThat(Ground.words(ground.presses("ann", Actions.REVOKE, "1; drop table issuance")))
                .contains("no code with that number");
    }

    @Test
    void showsACodeAgainOrMailsIt() {
        says("ann", "devices on LT-0042 during 1h");

        assertThat(says("ann", "resend 1")).contains("again by direct message");
        assertThat(Ground.words(ground.presses("ann", Actions.EMAIL, "1"))).contains("by e-mail to ann@example.org");
        assertThat(says("eve", "resend 1")).contains("somebody else’s");
    }

    @Test
    void addsAComputerWithATokenThatIsShownOnce() {
        assertThat(says("ann", "computers add LT-7")).contains("needs the role administrator");
        EventId once = ground.event();
        Answer answer = ground.says(once, "sue", "computers add LT-7");
        Answer again = ground.says(once, "sue", "computers add LT-7");

        assertThat(Ground.words(answer))
                .contains("hallpass-agent enrol --server https://otp.example.org --token hpe_", "until");
        assertThat(Ground.words(again)).contains("answered before").doesNotContain("hpe_");
        assertThat(says("sue", "computers add LT-0042")).contains("enrolled already");
    }

    @Test
    void assignsUsersAndRetires() {
        assertThat(says("sue", "computers assign LT-0042 corp\\maria, CORP\\jan"))
                .contains("corp\\maria, corp\\jan assigned to LT-0042");
        assertThat(says("sue", "computers assign LT-0042 corp\\maria")).contains("Nothing was changed");
        assertThat(says("sue", "computers assign LT-9 corp\\maria")).contains("No computer is called LT-9");
        assertThat(says("sue", "computers retire LT-0042")).contains("LT-0042 is retired", "2 users");
        assertThat(says("sue", "computers retire LT-0042")).contains("No computer is called");
        assertThat(Ground.form(ground.says("ann", "devices on LT-0042 during 1h"))
                        .toString())
                .contains("No computer is called");
    }

    @Test
    void unassignsUsersAllOrNone() {
        says("sue", "computers assign LT-0042 corp\\maria corp\\jan");

        assertThat(says("sue", "computers unassign LT-0042 corp\\maria corp\\eva"))
                .contains("corp\\eva not assigned to LT-0042", "nobody was unassigned");
        assertThat(says("sue", "computers unassign LT-0042 CORP\\Maria"))
                .contains("corp\\maria unassigned from LT-0042", "new key");
        assertThat(says("sue", "computers unassign LT-0042 corp\\maria")).contains("not assigned");
        assertThat(says("sue", "computers unassign LT-9 corp\\maria")).contains("No computer is called LT-9");
        assertThat(says("ann", "computers unassign LT-0042 corp\\jan")).contains("needs the role administrator");
    }

    @Test
    void renamesAComputerUnlessTheNameIsTaken() {
        ground.computer("LT-0043");

        assertThat(says("sue", "computers rename LT-0042 lt-0043"))
                .contains("called lt-0043 already", "keeps its name");
        assertThat(says("sue", "computers rename LT-0042 LT-0142")).contains("LT-0042 is LT-0142 from now on");
        assertThat(says("sue", "computers 0142")).contains("LT-0142");
        assertThat(says("sue", "computers 0042")).contains("No computer matches");
        assertThat(says("sue", "computers rename LT-0042 LT-1")).contains("No computer is called LT-0042");
        assertThat(says("ann", "computers rename LT-0142 LT-1")).contains("needs the role administrator");
    }

    @Test
    void liftsALockOut() {
        assertThat(says("sue", "computers lift LT-0042")).contains("lock-out of LT-0042 ends when it syncs next");
        assertThat(says("sue", "computers lift LT-9")).contains("No computer is called LT-9");
        assertThat(says("ann", "computers lift LT-0042")).contains("needs the role administrator");
    }

    @Test
    void searchesTheRegistry() {
        ground.device(laptop, "KINGSTON DT50", "60A44C413FAEE2B1");

        assertThat(says("ann", "computers lt")).contains("LT-0042", "Europe/Bucharest", Actions.ISSUE_FOR_COMPUTER);
        assertThat(says("ann", "computers zz")).contains("No computer matches");
        assertThat(says("ann", "device-search kingston"))
                .contains("KINGSTON DT50", "N1B7-FWZ3", Actions.ISSUE_FOR_DEVICE);
        assertThat(says("ann", "device-search zz")).contains("No device matches");
        assertThat(says("eve", "computers lt")).contains("needs the role");
    }

    @Test
    void grantsAndTakesRoles() {
        assertThat(says("sue", "roles grant <@UEVE> otp-administrator Sales"))
                .contains("eve is now OTP administrator in Sales");
        assertThat(says("sue", "roles grant <@UEVE> otp-administrator Sales")).contains("already");
        assertThat(says("sue", "roles list"))
                .contains("eve", "OTP administrator in Sales", "sue", "super administrator");
        assertThat(says("sue", "roles revoke eve@example.org otp-administrator Sales"))
                .contains("no longer");
        assertThat(says("sue", "roles grant <@UEVE> super-administrator Sales")).contains("cannot be limited");
        assertThat(says("sue", "roles grant <@UNOBODY> auditor")).contains("not known here");
        assertThat(says("sue", "roles revoke <@USUE> super-administrator")).contains("configuration");
        assertThat(says("ann", "roles grant <@UANN> super-administrator")).contains("Only super administrators");
    }

    @Test
    void showsAndChangesSettings() {
        assertThat(says("sue", "settings")).contains("universal.enabled = off", "on or off");
        assertThat(says("sue", "settings set universal.enabled on")).contains("universal.enabled is now on");
        assertThat(says("sue", "settings set universal.enabled on")).contains("already");
        assertThat(says("sue", "settings set universal.enabled maybe"))
                .contains("“maybe” is not possible", "on or off");
        assertThat(says("sue", "settings set universal.nothing on"))
                .contains("There is no setting", "universal.enabled");
        assertThat(says("ann", "settings")).contains("Only super administrators");
    }

    @Test
    void saysWhetherHallpassIsWellAndHowToMendWhatIsNot() {
        assertThat(says("sue", "doctor")).contains("All is well").contains("✅ Well · Redis: answers.");
        ground.finding = Finding.failing("Redis", "does not answer.", "See that it runs.");
        assertThat(says("sue", "doctor"))
                .contains("One thing is not well")
                .contains("❌ Failing · Redis: does not answer.")
                .contains("→ See that it runs.");
        ground.finding = Finding.notConnected("Mail", "not connected.", "Set spring.mail.host.");
        assertThat(says("sue", "doctor")).contains("All is well").contains("➖ Not connected · Mail");
        assertThat(says("ann", "doctor")).contains("Only super administrators").doesNotContain("Mail");
    }

    @Test
    void keepsTheUniversalCodeToWhomItIsFor() {
        assertThat(says("sue", "universal")).contains("switched off");
        says("sue", "settings set universal.enabled on");

        assertThat(says("sue", "universal")).contains("still being prepared");
        assertThat(says("ann", "universal")).contains("not shown to your role");
    }

    @Test
    void showsTheUniversalCodeInAModalAloneAndTheSameAgainForTheSameDelivery() {
        says("sue", "settings set universal.enabled on");
        ground.universalChain();
        EventId event = ground.event();

        Answer once = ground.says(event, "sue", "universal");
        Answer again = ground.says(event, "sue", "universal");

        assertThat(once).isInstanceOf(Answer.Reveal.class);
        assertThat(Ground.words(once))
                .contains(
                        "until 23:59 Europe/Berlin",
                        "yesterday’s is still taken",
                        "needs the right date",
                        "Shown once today");
        assertThat(((Answer.Reveal) once).message().summary()).doesNotContainPattern("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(again).isEqualTo(once);
        assertThat(((Answer.Reveal) once).title()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void showsTheUniversalCodeThreeTimesAnHour() {
        says("sue", "settings set universal.enabled on");
        ground.universalChain();
        says("sue", "universal");
        says("sue", "universal");
        assertThat(says("sue", "universal")).contains("Shown 3 times today");

        assertThat(says("sue", "universal")).contains("The next time is");
    }
}
