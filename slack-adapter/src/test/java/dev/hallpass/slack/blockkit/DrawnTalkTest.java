package dev.hallpass.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Excuse;
import dev.hallpass.core.conversation.dialogue.Ground;
import dev.hallpass.core.conversation.dialogue.WordedExcuses;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.fixture.TestRedis;
import dev.hallpass.core.people.Department;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Accounts;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.core.people.account.Profile;
import dev.hallpass.core.registry.Computer;
import dev.hallpass.core.registry.ComputerName;
import dev.hallpass.engine.key.KeyEpoch;
import dev.hallpass.engine.terms.ComputerId;

/** The real dialogues over H2 and Redis, asked for everything they say, with short and with the longest names. */
class DrawnTalkTest {
    @RegisterExtension
    static final TestRedis REDIS = TestRedis.shared();

    private static final String WIDE = "👩‍👩‍👧‍👦&<שלום>";
    private static final String LONG_USER = "corp\\" + "maria".repeat(50);

    private Ground ground;
    private Sheet sheet;

    @BeforeEach
    void prepare() {
        ground = new Ground(REDIS);
        ground.person("sue");
        ground.person("eve");
        ground.issuer("ann");
    }

    @AfterEach
    void tidy() {
        ground.close();
    }

    private Answer says(String file, String who, String text) {
        return sheet.draw(file, ground.says(who, text));
    }

    /** Longest names for everybody and everything. */
    private Computer longest() {
        for (String who : List.of("sue", "eve", "ann")) {
            Account account = Ground.account(who);
            EmailAddress address = new EmailAddress(who + "@example.org");
            Profile profile =
                    new Profile(account, (who + WIDE).repeat(9), Optional.of(address), Ground.BERLIN, Locale.ENGLISH);
            ground.directory.put(account.user(), new Accounts.Lookup.Found(profile));
        }
        return computer("L".repeat(63));
    }

    private Computer computer(String name) {
        Department department = new Department("&".repeat(100));
        Computer computer = new Computer(
                ComputerId.random(ground.random),
                new ComputerName(name),
                Optional.of(department),
                Ground.BUCHAREST,
                new KeyEpoch(1),
                ground.clock.instant(),
                false);
        ground.database.transactions().executeWithoutResult(status -> ground.entries.enlist(computer, "1"));
        return computer;
    }

    private void devices(Computer on, String name) {
        for (int i = 0; i < 12; i++) {
            ground.device(on, name, "serial" + i);
        }
    }

    @Test
    void drawsTheShortest() {
        sheet = new Sheet("short");
        ground.device(ground.computer("a"), "k", "60A44C413FAEE2B1");
        talk("a", "m");
    }

    @Test
    void drawsTheLongest() {
        sheet = new Sheet("long");
        Computer computer = longest();
        devices(computer, (WIDE + " stick ").repeat(9));
        for (int i = 10; i < 22; i++) {
            computer(("L".repeat(61) + i));
        }
        talk(computer.name().value(), LONG_USER);
    }

    private void talk(String computer, String user) {
        says("help-everybody", "eve", "help");
        says("help-issuer", "ann", "help");
        says("help-super", "sue", "help");
        for (String verb : List.of("device", "devices", "transfers", "list", "revoke", "settings", "computers")) {
            says("help-" + verb, "sue", "help " + verb);
        }
        says("misread", "ann", "devcies on " + computer);
        says("misread-duration", "ann", "devices on " + computer + " during 90m");
        says("misread-code", "ann", "devices on T8JD-21D8-H38B");
        says("whoami", "ann", "whoami");
        says("may-not", "eve", "devices on " + computer + " during 1h");
        says("issued", "ann", "devices on " + computer + " for " + user + " during 1h");
        says("issued-interval", "ann", "transfers on " + computer + " from 2026-11-24T16:00 until 18:00");
        says("issued-wrong", "ann", "devices on " + computer + " from 2026-11-24T18:00 until 16:00");
        says("device-form", "ann", "device N1B7-FWZ3 on " + computer);
        says("revoked", "ann", "revoke 1");
        says("revoked-before", "ann", "revoke 1");
        says("revoke-unknown", "ann", "revoke 99");
        says("resent", "ann", "resend 2");
        says("assign", "sue", "computers assign " + computer + " " + user);
        says("list-of-computer", "ann", "list computer " + computer);
        says("computers", "ann", "computers " + computer.charAt(0));
        says("computers-none", "ann", "computers zzz");
        says("devices", "ann", "device-search k");
        says("devices-none", "ann", "device-search zzz");
        for (String who : List.of("ann", "sue", "eve")) {
            sheet.view("home-" + who, ViewDrawing.home(ground.home(who)));
        }
        says("computers-add", "sue", "computers add " + "n".repeat(computer.length()));
        says("computers-retire", "sue", "computers retire " + computer);
        says("settings", "sue", "settings");
        says("settings-set", "sue", "settings set universal.enabled on");
        says("settings-wrong", "sue", "settings set universal.enabled " + "?".repeat(computer.length() * 20));
        says("settings-unknown", "sue", "settings set " + "u".repeat(computer.length() * 20) + " on");
        String department = "d".repeat(computer.length() > 1 ? 100 : 1);
        says("roles-grant", "sue", "roles grant <@UEVE> auditor " + department);
        says("roles-list", "sue", "roles list");
        says("roles-revoke", "sue", "roles revoke <@UEVE> auditor " + department);
        says("universal-not-yet", "sue", "universal");
        ground.universalChain();
        Answer code = says("universal", "sue", "universal");
        assertThat(code).isInstanceOf(Answer.Reveal.class);
        excuses();
        phrases();
    }

    private void phrases() {
        sheet.message("phrase-too-late", Message.of(Phrases.formTooLate()));
        sheet.message("phrase-by-command", Message.of(Phrases.formByCommand()));
        sheet.message("phrase-working", Message.of(Phrases.working()));
    }

    private void excuses() {
        WordedExcuses excuses = new WordedExcuses(ground.wording, Ground.CONTACT);
        for (Excuse excuse : List.of(
                new Excuse.StoreUnavailable(),
                new Excuse.DatabaseUnavailable(),
                new Excuse.DirectoryUnavailable(Platform.SLACK),
                new Excuse.UnknownAccount(),
                new Excuse.AnsweredOnce(),
                new Excuse.NobodyAnswers(),
                new Excuse.Failed("K7Q2"))) {
            String name = excuse.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            sheet.message("excuse-" + name, excuses.say(excuse, Locale.ENGLISH));
        }
    }

    @Test
    void drawsFullLists() {
        sheet = new Sheet("lists");
        says("empty", "ann", "list");
        String computer = longest().name().value();
        for (int i = 0; i < 25; i++) {
            ground.clock.advance(java.time.Duration.ofMinutes(10));
            ground.says(
                    "ann",
                    "devices on " + computer + " for " + LONG_USER + " during 1h because \"" + WIDE.repeat(60) + "\"");
        }
        assertThat(ground.issued()).isGreaterThan(20);
        says("full", "ann", "list");
        says("open", "ann", "list open");
        says("containing", "ann", "list containing " + WIDE);
    }

    @Test
    void drawsTheFormInItsStates() {
        sheet = new Sheet("form");
        Computer computer = longest();
        devices(computer, (WIDE + " stick ").repeat(9));
        ground.assign(computer, LONG_USER);
        says("ask-instead", "eve", "");
        says("empty", "ann", "");
        says("proposal", "ann", "devices for " + LONG_USER);
        says("several", "ann", "device stick on " + computer.name());
        for (String part : List.of("m", "👩👧", "שלום ")) {
            String thousand = part.repeat(1000 / part.length()).strip();
            says(
                    "thousand-" + (int) part.charAt(0),
                    "ann",
                    "devices on " + computer.name() + " for \"" + thousand + "\"");
        }
        says("slip", "ann", "device N1B7-FWZ4 on " + computer.name());
        Form form = Ground.form(says("filled", "ann", "device on " + computer.name() + " for " + LONG_USER));
        for (String field : List.of("device", "computer", "user", "zone")) {
            String typed =
                    field.equals("zone") ? "e" : field.equals("user") ? "corp" : field.equals("device") ? "s" : "L";
            sheet.draw("proposals-" + field, ground.types("ann", form.ref(), field, typed));
        }
        Form custom = changed("custom", form, "duration", "CUSTOM");
        FormEntries wrong = Ground.with(
                Ground.asShown(custom), "to-date", "2026-11-22", "to-time", "16:00", "justification", "x".repeat(1025));
        sheet.draw("errors", ground.submits("ann", form.ref(), wrong));
        changed("custom-wordy", custom, "justification", wide(1024), "to-date", "2026-11-24", "to-time", "16:00");
        changed("too-wordy", custom, "justification", "👩".repeat(1600));
        changed("by-email", form, "deliver", "EMAIL");
        changed("to-person", form, "deliver", "PERSON");
        FormEntries whole = Ground.with(
                Ground.asShown(form), "scope", "ALL_DEVICES", "duration", "H1", "justification", wide(1024));
        Answer issued = sheet.draw("issued", ground.submits("ann", form.ref(), whole));
        assertThat(Ground.words(issued)).contains("is issued");
        REDIS.flush();
        sheet.draw("session-over", ground.submits("ann", custom.ref(), wrong));
    }

    private Form changed(String file, Form form, String... namesAndValues) {
        FormEntries typed = Ground.with(Ground.asShown(form), namesAndValues);
        return Ground.form(sheet.draw(file, ground.changes("ann", form.ref(), typed, namesAndValues[0])));
    }

    private static String wide(int codePoints) {
        String many = "&👩שלום ".repeat(codePoints);
        String exact = many.substring(0, many.offsetByCodePoints(0, codePoints - 1));
        return exact + "!";
    }
}
