package dev.hallpass.core.conversation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.core.conversation.command.TypedTerms.Reader;
import dev.hallpass.core.people.Role;
import dev.hallpass.core.people.account.EmailAddress;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.RedeemWindow;
import dev.hallpass.engine.terms.Scope;

class GrammarTest {
    private static Command command(String line) {
        assertThat(Grammar.read(line)).as(line).isInstanceOf(Parsed.Understood.class);
        return ((Parsed.Understood) Grammar.read(line)).command();
    }

    private static Command.Issue issue(String line) {
        return (Command.Issue) command(line);
    }

    private static TypedTerms terms(String terms) {
        return issue("devices " + terms).terms();
    }

    private static Parsed.Misunderstood misunderstood(String line) {
        assertThat(Grammar.read(line)).as(line).isInstanceOf(Parsed.Misunderstood.class);
        return (Parsed.Misunderstood) Grammar.read(line);
    }

    private static TypedTime local(TypedTime.Day day, String time) {
        return new TypedTime.Local(Optional.of(day), LocalTime.parse(time));
    }

    @Test
    void readsTheLineOfTheGuidedTour() {
        Command.Issue issue = issue("device N1B7-FWZ3 on LT-0042 during 1h because \"trade fair\"");

        assertThat(issue.scope()).isEqualTo(Scope.DEVICE);
        assertThat(issue.device()).contains("N1B7-FWZ3");
        assertThat(issue.terms().computer()).contains("LT-0042");
        assertThat(issue.terms().during()).contains(PresetDuration.H1);
        assertThat(issue.terms().because()).contains("trade fair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devices on LT-0042 for corp\\maria during 2h within 3d because \"x y\"",
                "devices because \"x y\" within 3d during 2h for corp\\maria on LT-0042",
                "DEVICES ON LT-0042 FOR corp\\maria DURING 2H WITHIN 3D BECAUSE \"x y\"",
                "devices --computer LT-0042 --user corp\\maria --during 2h --within 3d --reason \"x y\"",
                "devices --Computer=LT-0042 --USER=corp\\maria --during=2h --within=3d --reason=\"x y\"",
                "devices —computer LT-0042 –user corp\\maria −during 2h —within 3d —reason “x y”",
                "  devices\ton LT-0042\nfor corp\\maria\u00a0during 2 hours within 3 days because „x y“  ",
                "devices on “LT-0042” for «corp\\maria» during \"2 h\" within 3days because 'x y'",
                "ｄｅｖｉｃｅｓ on LT-0042 for corp\\maria during ２h within ٣d because ‘x y’",
                "devices on <http://LT-0042|LT-0042> for corp\\maria during 120min within 72h because \"x y\"",
            })
    void readsTermsInAnyOrderAndWriting(String line) {
        TypedTerms terms = issue(line).terms();

        assertThat(terms.computer()).contains("LT-0042");
        assertThat(terms.user()).contains("corp\\maria");
        assertThat(terms.during()).contains(PresetDuration.H2);
        assertThat(terms.within()).contains(RedeemWindow.THREE_DAYS);
        assertThat(terms.because()).contains("x y");
    }

    @ParameterizedTest
    @CsvSource({
        "15m,M15",
        "15min,M15",
        "30 minutes,M30",
        "1h,H1",
        "60m,H1",
        "1 hour,H1",
        "0.5h,M30",
        "2H,H2",
        "4 hrs,H4",
        "8h,H8",
        "1d,D1",
        "24h,D1",
        "2 days,D2",
        "5d,D5",
        "2 weeks,D14",
        "14d,D14",
        "30 d,D30",
        "1h60m,H2",
        "1d 0h,D1"
    })
    void readsEveryWayToSayADuration(String typed, PresetDuration preset) {
        assertThat(terms("during \"" + typed + "\"").during()).contains(preset);
    }

    @ParameterizedTest
    @CsvSource({"90m,1h,2h", "1m,15m,30m", "3d,2d,5d", "31d,14d,30d", "999999w,14d,30d", "1h30m,1h,2h", "20m,15m,30m"})
    void namesTheTwoNearestPresets(String typed, String below, String above) {
        Parsed.Misunderstood answer = misunderstood("devices on LT-0042 during " + typed);

        assertThat(answer.trouble()).isEqualTo(Trouble.NOT_A_PRESET);
        assertThat(answer.words()).containsExactly(typed, below, above);
        assertThat(answer.entry()).contains(CommandTable.of(Verb.DEVICES));
    }

    @Test
    void readsAnIntervalWithItsZone() {
        TypedTerms terms = terms("on LT-0042 from 2026-11-24T16:00 until 18:00 zone Europe/Bucharest");

        assertThat(terms.interval().from()).contains(local(new TypedTime.Day.On(LocalDate.of(2026, 11, 24)), "16:00"));
        assertThat(terms.interval().until()).contains(new TypedTime.Local(Optional.empty(), LocalTime.of(18, 0)));
        assertThat(terms.interval().zone()).contains(ZoneId.of("Europe/Bucharest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"europe/bucharest", "EUROPE/BUCHAREST", "Bucharest", "bucharest"})
    void findsAZoneByItsCityInAnyCase(String zone) {
        assertThat(terms("until 18:00 zone " + zone).interval().zone()).contains(ZoneId.of("Europe/Bucharest"));
    }

    @Test
    void readsAnOffsetAsAZone() {
        assertThat(terms("until 18:00 zone +02:00").interval().zone()).contains(ZoneId.of("+02:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "fri 18:00,FRIDAY,18:00",
        "FRIDAY 18:00,FRIDAY,18:00",
        "fri at 6pm,FRIDAY,18:00",
        "tue 9:05,TUESDAY,09:05",
        "wednes 12am,WEDNESDAY,00:00",
        "sun 12:30pm,SUNDAY,12:30"
    })
    void readsDaysOfTheWeek(String typed, DayOfWeek day, String time) {
        assertThat(terms("until " + typed).interval().until()).contains(local(new TypedTime.Day.Coming(day), time));
    }

    @Test
    void readsTodayTomorrowAndNow() {
        assertThat(terms("from now until tomorrow 18:00").interval().from()).contains(new TypedTime.Now());
        assertThat(terms("from now until tomorrow 18:00").interval().until())
                .contains(local(new TypedTime.Day.Ahead(1), "18:00"));
        assertThat(terms("from today 7:00 until 18:00").interval().from())
                .contains(local(new TypedTime.Day.Ahead(0), "07:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-24T16:00+02:00", "2026-11-24T14:00Z", "2026-11-24t14:00:00z", "2026-11-24T16:00+0200"})
    void readsExactTimes(String typed) {
        assertThat(terms("from " + typed + " until 18:00").interval().from())
                .contains(new TypedTime.Exact(Instant.parse("2026-11-24T14:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24 16:00", "\"2026-11-24 16:00\"", "2026-11-24T16:00:00", "“2026-11-24 at 16:00”"})
    void readsADayAndATimeApart(String typed) {
        assertThat(terms("from " + typed).interval().from())
                .contains(local(new TypedTime.Day.On(LocalDate.of(2026, 11, 24)), "16:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "until 25:00,NOT_A_TIME",
        "until 16:60,NOT_A_TIME",
        "until 2026-02-30T16:00,NOT_A_TIME",
        "until 2026-13-01 16:00,NOT_A_TIME",
        "until 18,NOT_A_TIME",
        "until noonish,NOT_A_TIME",
        "until 13pm,NOT_A_TIME",
        "until fri,TIME_MISSING",
        "until 2026-11-24,TIME_MISSING",
        "until fri because x,TIME_MISSING",
        "until,VALUE_MISSING",
        "until on LT-1,VALUE_MISSING",
        "until 2026-02-30T16:00Z,NOT_A_TIME",
        "during soon,NOT_A_DURATION",
        "during,VALUE_MISSING",
        "within 4d,NOT_A_WINDOW",
        "within soon,NOT_A_WINDOW",
        "zone Europe/Bukarest until 18:00,NOT_A_ZONE",
        "zone +99:00 until 18:00,NOT_A_ZONE",
        "zone Europe/Berlin,NEEDS_OTHER",
        "during 1h from 16:00,CONFLICT",
        "from 16:00 during 1h,CONFLICT",
        "until 18:00 during 1h,CONFLICT",
        "until 18:00 within 3d,CONFLICT",
        "to <@U1> by email,CONFLICT",
        "on A on B,TWICE",
        "--computer A on B,TWICE",
        "by email by email,TWICE",
        "to maria,NOT_A_PERSON",
        "to @maria,NOT_A_PERSON",
        "by email maria@,NOT_AN_ADDRESS",
        "by pigeon,UNKNOWN_WORD",
        "by,UNKNOWN_WORD",
        "for 2h,DURATION_AFTER_FOR",
        "on \"\",UNKNOWN_WORD",
        "on “LT-1,QUOTE_NOT_CLOSED",
        "perhaps on LT-1,UNKNOWN_WORD",
        "--colour red,UNKNOWN_WORD"
    })
    void saysWhatItDidNotUnderstand(String terms, Trouble trouble) {
        assertThat(misunderstood("devices " + terms).trouble()).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({
        "devcies on LT-1,devices",
        "divice X,device",
        "revok 7,revoke",
        "hlep,help",
        "devices durring 1h,during",
        "devices --compter X,--computer",
        "devices for 2h,during 2h",
        "until 18:00 zone Europe/Bukarest,Europe/Bucharest",
        "roles grnt <@U1> auditor,roles grant",
        "roles grant <@U1> auditer,auditor",
        "list opne,open",
        "N1B7-FWZ3 on LT-1,device N1B7-FWZ3",
        "devices by pigeon,by email"
    })
    void suggestsWhatWasMeant(String line, String suggestion) {
        assertThat(misunderstood(line).suggestion()).contains(suggestion);
    }

    @Test
    void suggestsNothingWhereNothingIsNear() {
        assertThat(misunderstood("zzzzqqqq").suggestion()).isEmpty();
        assertThat(misunderstood("devices zzzzqqqq").suggestion()).isEmpty();
    }

    @Test
    void leavesOutWhatIsMissing() {
        assertThat(issue("device")).isEqualTo(new Command.Issue(Scope.DEVICE, Optional.empty(), TypedTerms.NONE));
        assertThat(command("")).isEqualTo(new Command.OpenForm(TypedTerms.NONE));
        assertThat(((Command.OpenForm) command("on LT-0042")).terms().computer())
                .contains("LT-0042");
    }

    @Test
    void takesANameOfKeywordsInQuotes() {
        Command.Issue issue = issue("device \"on\" on \"for\" for \"during 2h\"");

        assertThat(issue.device()).contains("on");
        assertThat(issue.terms().computer()).contains("for");
        assertThat(issue.terms().user()).contains("during 2h");
    }

    @Test
    void keepsApostrophesInWords() {
        assertThat(terms("for o'brien on LT-1").user()).contains("o'brien");
        assertThat(terms("because \"O’Brien’s laptop\"").because()).contains("O’Brien’s laptop");
        assertThat(terms("because 'it''s O’Brien'").because()).contains("it''s O’Brien");
    }

    @Test
    void keepsQuotesInsideQuotes() {
        assertThat(terms("because \"the „fair“ in May\"").because()).contains("the „fair“ in May");
        assertThat(terms("because “say \"yes\"”").because()).contains("say \"yes\"");
    }

    @Test
    void keepsEmojiAndRightToLeftInAJustification() {
        String text = "👩🏽‍💻 לביקור في المعرض";

        assertThat(terms("because \"" + text + "\"").because()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u202e", "\u2066", "\u001b", "\ud800"})
    void namesASignThatCannotBeSeenAndItsPlace(String sign) {
        Parsed.Misunderstood answer = misunderstood("devices because \"a" + sign + "b\"");

        assertThat(answer.trouble()).isEqualTo(Trouble.HIDDEN_SIGN);
        assertThat(answer.words()).containsExactly(String.format("U+%04X", sign.codePointAt(0)), "19");
    }

    @Test
    void namesAZeroWidthSignInAName() {
        assertThat(misunderstood("devices on LT\u200b-1").words()).containsExactly("U+200B", "14");
        assertThat(misunderstood("devices on \"LT\u200b-1\"").words()).containsExactly("U+200B", "15");
    }

    @Test
    void readsWhoGetsTheCode() {
        assertThat(terms("to <@U012AB|maria>").reader())
                .contains(new Reader.ByMessage(new PersonRef.Mention("U012AB")));
        assertThat(terms("--to <@U012AB>").reader()).contains(new Reader.ByMessage(new PersonRef.Mention("U012AB")));
        assertThat(terms("by email").reader()).contains(new Reader.ByEmail(Optional.empty()));
        assertThat(terms("by email on LT-1").reader()).contains(new Reader.ByEmail(Optional.empty()));
        assertThat(terms("--email on LT-1").reader()).contains(new Reader.ByEmail(Optional.empty()));
        EmailAddress address = new EmailAddress("a@b.example");
        assertThat(terms("by email a@b.example").reader()).contains(new Reader.ByEmail(Optional.of(address)));
        assertThat(terms("--email=a@b.example").reader()).contains(new Reader.ByEmail(Optional.of(address)));
        assertThat(terms("by email <mailto:a@b.example|a@b.example>").reader())
                .contains(new Reader.ByEmail(Optional.of(address)));
    }

    @Test
    void refusesTimesForATransferLimitReset() {
        assertThat(misunderstood("limit-reset on LT-1 during 30m").words()).containsExactly("limit-reset", "during");
        assertThat(misunderstood("limit-reset until 18:00").words()).containsExactly("limit-reset", "until");
        assertThat(issue("limit–reset within 2d").scope()).isEqualTo(Scope.TRANSFER_LIMIT_RESET);
    }

    @Test
    void readsTheOtherCommands() {
        assertThat(command("universal")).isEqualTo(new Command.ShowUniversal());
        assertThat(command("list")).isEqualTo(new Command.ListCodes(new ListFilter.All()));
        assertThat(command("list mine")).isEqualTo(new Command.ListCodes(new ListFilter.Mine()));
        assertThat(command("LIST OPEN")).isEqualTo(new Command.ListCodes(new ListFilter.Open()));
        assertThat(command("list computer LT-1")).isEqualTo(new Command.ListCodes(new ListFilter.OnComputer("LT-1")));
        assertThat(command("list containing trade fair"))
                .isEqualTo(new Command.ListCodes(new ListFilter.Containing("trade fair")));
        assertThat(command("revoke #1042")).isEqualTo(new Command.Revoke(1042));
        assertThat(command("resend 1042")).isEqualTo(new Command.Resend(1042));
        assertThat(command("computers LT-00")).isEqualTo(new Command.SearchComputers("LT-00"));
        assertThat(command("computers")).isEqualTo(new Command.SearchComputers(""));
        assertThat(command("computers add LT-1")).isEqualTo(new Command.AddComputer("LT-1", Optional.empty()));
        assertThat(command("computers add \"LT 1\" department Sales"))
                .isEqualTo(new Command.AddComputer("LT 1", Optional.of("Sales")));
        assertThat(command("computers assign LT-1 corp\\maria, corp\\jan"))
                .isEqualTo(new Command.AssignUsers("LT-1", List.of("corp\\maria", "corp\\jan")));
        assertThat(command("computers unassign LT-1 corp\\maria"))
                .isEqualTo(new Command.UnassignUsers("LT-1", List.of("corp\\maria")));
        assertThat(command("computers rename LT-1 \"LT 2\"")).isEqualTo(new Command.RenameComputer("LT-1", "LT 2"));
        assertThat(command("computers lift LT-1")).isEqualTo(new Command.LiftLockOut("LT-1"));
        assertThat(command("computers retire LT-1")).isEqualTo(new Command.RetireComputer("LT-1"));
        assertThat(command("device-search kingston dt")).isEqualTo(new Command.SearchDevices("kingston dt"));
        assertThat(command("settings")).isEqualTo(new Command.ListSettings());
        assertThat(command("settings set universal.enabled on"))
                .isEqualTo(new Command.SetSetting("universal.enabled", Optional.empty(), "on"));
        assertThat(command("settings universal.enabled on"))
                .isEqualTo(new Command.SetSetting("universal.enabled", Optional.empty(), "on"));
        assertThat(command("settings endpoint.policy department \"Field Sales\" transfers allow"))
                .isEqualTo(new Command.SetSetting("endpoint.policy", Optional.of("Field Sales"), "transfers allow"));
        assertThat(command("settings endpoint.policy department Sales"))
                .isEqualTo(new Command.OpenSetting("endpoint.policy", Optional.of("Sales")));
        assertThat(command("settings set endpoint.policy"))
                .isEqualTo(new Command.OpenSetting("endpoint.policy", Optional.empty()));
        assertThat(command("whoami")).isEqualTo(new Command.WhoAmI());
        assertThat(command("help")).isEqualTo(new Command.Help(Optional.empty()));
        assertThat(command("help computers add")).isEqualTo(new Command.Help(Optional.of(Verb.COMPUTERS_ADD)));
        assertThat(command("help /otp devices")).isEqualTo(new Command.Help(Optional.of(Verb.DEVICES)));
    }

    @Test
    void readsRoles() {
        PersonRef maria = new PersonRef.Mention("U1");
        assertThat(command("roles list")).isEqualTo(new Command.ListRoles());
        assertThat(command("roles grant <@U1|maria> otp-administrator Sales"))
                .isEqualTo(new Command.GrantRole(maria, Role.OTP_ADMINISTRATOR, Optional.of("Sales")));
        assertThat(command("roles grant <@U1> super administrator"))
                .isEqualTo(new Command.GrantRole(maria, Role.SUPER_ADMINISTRATOR, Optional.empty()));
        assertThat(command("roles revoke m@b.example AUDITOR in \"Field Sales\""))
                .isEqualTo(new Command.RevokeRole(
                        new PersonRef.Address(new EmailAddress("m@b.example")),
                        Role.AUDITOR,
                        Optional.of("Field Sales")));
        assertThat(misunderstood("roles grant maria auditor").trouble()).isEqualTo(Trouble.NOT_A_PERSON);
        assertThat(misunderstood("roles grant").trouble()).isEqualTo(Trouble.VALUE_MISSING);
        assertThat(misunderstood("roles").trouble()).isEqualTo(Trouble.VALUE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revoke",
                "resend",
                "revoke LT-1",
                "revoke 1 2",
                "universal now",
                "list computer",
                "list containing",
                "computers add",
                "computers assign LT-1",
                "computers retire",
                "settings set",
                "whoami now",
                "help nothing",
                "revoke 12345678901234567890"
            })
    void refusesWhatIsMissingOrTooMuch(String line) {
        assertThat(misunderstood(line).words()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void understandsTheExampleOfEveryCommand(Verb verb) {
        String example = CommandTable.of(verb).example().replace("@maria", "<@U1>");

        assertThat(command(example).verb()).isEqualTo(verb);
    }

    @Test
    void refusesALineThatIsTooLong() {
        assertThat(misunderstood("devices because \"" + "é ".repeat(3000) + "\"")
                        .trouble())
                .isEqualTo(Trouble.TOO_LONG);
    }

    @Test
    void shortensAWordInItsAnswerWithoutCuttingASign() {
        String word = misunderstood("devices " + "😀".repeat(100)).words().get(0);

        assertThat(word).isEqualTo("😀".repeat(60) + "…");
    }
}
