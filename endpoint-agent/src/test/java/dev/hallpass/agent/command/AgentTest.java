package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.agent.standin.BundleWriter;
import dev.hallpass.agent.standin.Codes;
import dev.hallpass.agent.standin.Laptop;
import dev.hallpass.agent.standin.Laptop.Call;
import dev.hallpass.agent.standin.StandInServer;
import dev.hallpass.engine.terms.PresetDuration;
import dev.hallpass.engine.terms.UserName;
import tools.jackson.databind.JsonNode;

class AgentTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:02:11Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path home;

    private Laptop laptop;
    private StandInServer server;
    private Codes codes;

    @BeforeEach
    void enrolsALaptop() throws IOException {
        laptop = new Laptop(home, NOON);
        server = StandInServer.start(new BundleWriter(
                laptop.clock(), "Europe/Bucharest", List.of(UserName.of("corp\\maria"), UserName.of("corp\\paul"))));
        Call enrol = laptop.type(StandInServer.TOKEN + "\n", "enrol", "--server", server.url());
        assertThat(enrol.exit()).as(enrol.out() + enrol.err()).isZero();
        codes = codes();
    }

    @AfterEach
    void stopsTheServer() {
        server.close();
    }

    @Test
    void enrolsWithATokenFromStandardInput() {
        assertThat(server.enrolments().get(0).toString())
                .contains("\"computerName\":\"lt-0042\"", "\"Europe/Bucharest\"", "corp\\\\maria", "60A44C413FAEE2B1");
    }

    @Test
    void keepsTheStateForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(laptop.state())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(laptop.state())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsTheBundleWithTheFieldsThatTheServerSent() throws IOException {
        JsonNode bundle = file("bundle.json");

        assertThat(bundle.propertyNames())
                .containsExactly(
                        "computerId",
                        "computerName",
                        "epoch",
                        "computerKey",
                        "receiptKey",
                        "userKeys",
                        "previous",
                        "universal",
                        "timeZone",
                        "organisationTimeZone",
                        "contact",
                        "transferLimit",
                        "policy",
                        "revoked",
                        "acknowledgedRedemptions",
                        "serverTime",
                        "token",
                        "agent");
        assertThat(bundle.get("computerKey").asString()).matches("[0-9a-f]{128}");
        assertThat(bundle.get("agent").propertyNames()).containsExactly("server", "generation");
    }

    @Test
    void saysOneLineForTheHelpdesk() {
        assertThat(laptop.run("request").out())
                .startsWith("/otp device N1B7-FWZ3 on LT-0042 for corp\\maria\n")
                .contains("23 November 2026", "Europe/Bucharest", "Helpdesk, +49 30 1234");
        assertThat(laptop.run("request", "--device", "bcqm-e1ka").out())
                .startsWith("/otp device BCQM-E1KA on LT-0042 for corp\\maria\n");
    }

    @Test
    void asksForAllDevicesWhereSeveralAreBlocked() throws IOException {
        laptop.plug(Laptop.STICK, "{\"name\":\"\",\"vid\":\"0abc\",\"pid\":\"def1\",\"serial\":\"\"}");

        assertThat(laptop.run("request").out())
                .startsWith("/otp devices on LT-0042 for corp\\maria\n")
                .contains("--device");
    }

    @Test
    void tellsAMistypedDeviceCode() {
        assertThat(laptop.json("request", "--device", "N1B7-FWZ4").field("code"))
                .isEqualTo("slip");
        assertThat(laptop.json("request", "--device", "N1B7").field("code")).isEqualTo("malformed");
    }

    @Test
    void opensTheDeviceOfACode() {
        Call call = laptop.json("redeem", codes.device("0951", "1666", "60A44C413FAEE2B1"));

        assertThat(call.exit()).isZero();
        assertThat(call.json().propertyNames())
                .containsExactly("outcome", "code", "message", "next", "scope", "device", "from", "until", "receipt");
        assertThat(call.field("outcome")).isEqualTo("opened");
        assertThat(call.json().get("code").isNull()).isTrue();
        assertThat(call.field("scope")).isEqualTo("device");
        assertThat(call.field("device")).isEqualTo("N1B7-FWZ3");
        assertThat(call.field("from")).isEqualTo("2026-11-23T12:02:11Z");
        assertThat(call.field("until")).isEqualTo("2026-11-23T13:02:11Z");
        assertThat(call.field("receipt")).matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void asksForTheCodeAndReadsItBack() {
        String code = codes.allDevices();
        Call call = laptop.type(code.toLowerCase() + "\n", "redeem");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("Code:", "I read " + code);
        assertThat(call.out()).contains("Open: all devices, until", "15:02", "(1 h 0 min left)", "Receipt: R-");
        assertThat(call.out()).doesNotContain(code);
    }

    @Test
    void takesTheGroupsOfACodeAsSeveralWords() {
        assertThat(laptop.run(concat("redeem", codes.allDevices().split("-"))).exit())
                .isZero();
    }

    @Test
    void refusesTheSameCodeASecondTime() {
        String code = codes.allDevices();
        laptop.run("redeem", code);
        Call again = laptop.json("redeem", code);

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.field("code")).isEqualTo("spent");
        assertThat(again.field("message")).contains("14:02");
    }

    @Test
    void tellsASlipAndMalformedText() {
        String code = codes.allDevices();
        char last = code.charAt(code.length() - 1);
        String slipped = code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');

        assertThat(laptop.json("redeem", slipped).field("code")).isEqualTo("slip");
        assertThat(laptop.json("redeem", code.substring(2)).field("message")).contains("2 symbols are missing");
        assertThat(laptop.json("redeem", code.replace('-', '!')).field("message"))
                .contains("place 5");
        assertThat(laptop.type("", "redeem", "--json").field("code")).isEqualTo("malformed");
    }

    @Test
    void refusesTheCodeOfAnotherComputer() {
        Codes elsewhere = new Codes(server.master(), "3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21", TODAY);
        Call call = laptop.json("redeem", elsewhere.allDevices());

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.field("code")).isEqualTo("not-valid-here");
        assertThat(call.field("next")).contains("LT-0042", "corp\\maria");
    }

    @Test
    void explainsARightCodeInTheWrongPlace() throws IOException {
        assertThat(laptop.json("redeem", codes.issuedOn(TODAY.minusDays(1))).field("code"))
                .isEqualTo("out-of-window");
        assertThat(laptop.json("redeem", codes.forUserHere("corp\\paul")).field("message"))
                .contains("corp\\paul");
        String code = codes.device("0951", "1666", "60A44C413FAEE2B1");
        laptop.run("status");
        laptop.plug();
        assertThat(laptop.json("redeem", code).field("next")).contains("Plug in Kingston DT50");
    }

    @Test
    void locksOutAfterFiveWrongCodesAndCountsNoSetClock() throws IOException {
        Codes elsewhere = new Codes(server.master(), "3f1c9a52-6f0e-4b7e-9a43-0d9c4a1f7e21", TODAY);
        for (int i = 0; i < 5; i++) {
            laptop.run("redeem", elsewhere.allDevices());
        }
        laptop.setClock(NOON.plusSeconds(3600));
        String right = codes.allDevices();
        Call locked = laptop.json("redeem", right);

        assertThat(locked.field("code")).isEqualTo("locked-out");
        assertThat(locked.field("message")).contains("30 s");
        laptop.later(Duration.ofSeconds(31));
        assertThat(laptop.json("redeem", right).field("outcome")).isEqualTo("opened");
    }

    @Test
    void waitsForTheStartOfAnInterval() throws IOException {
        Instant start = Instant.parse("2026-11-23T14:00:00Z");
        Call call = laptop.json("redeem", codes.between(start, start.plusSeconds(7200)));

        assertThat(call.exit()).isZero();
        assertThat(call.field("outcome")).isEqualTo("waiting");
        assertThat(call.field("message")).contains("opens at", "16:00");
        laptop.later(Duration.ofHours(2));
        assertThat(laptop.json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("allowed");
    }

    @Test
    void refusesACodeThatIsOver() throws IOException {
        Instant start = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(laptop.json("redeem", codes.between(start, start.plusSeconds(300)))
                        .field("code"))
                .isEqualTo("over");
    }

    @Test
    void refusesUnderAClockThatWasSetBackAndTakesTheCodeLater() {
        String code = codes.allDevices();
        laptop.run("status");
        laptop.setClock(NOON.minusSeconds(3600));

        assertThat(laptop.json("redeem", code).field("code")).isEqualTo("clock");
        laptop.setClock(NOON);
        assertThat(laptop.json("redeem", code).field("outcome")).isEqualTo("opened");
    }

    @Test
    void showsDevicesUntilWhenTheyAreAllowed() {
        assertThat(laptop.run("devices").out()).contains("N1B7-FWZ3  Kingston DT50  blocked");
        laptop.run("redeem", codes.allDevices());

        assertThat(laptop.run("devices").out()).contains("allowed until 23 Nov 2026, 15:02 Europe/Bucharest");
        JsonNode device = laptop.json("devices").json().get("devices").get(0);
        assertThat(device.get("code").asString()).isEqualTo("N1B7-FWZ3");
        assertThat(device.get("until").asString()).isEqualTo("2026-11-23T13:02:11Z");
    }

    @Test
    void letsGrantsBeAUnion() throws IOException {
        laptop.run("redeem", codes.allDevices(PresetDuration.H4));
        laptop.run("redeem", codes.device("0951", "1666", "60A44C413FAEE2B1"));
        laptop.later(Duration.ofMinutes(61));

        assertThat(laptop.json("devices").json().at("/devices/0/until").asString())
                .isEqualTo("2026-11-23T16:02:11Z");
    }

    @Test
    void givesAccessBackEarly() {
        laptop.run("redeem", codes.allDevices());
        Call end = laptop.json("end");

        assertThat(end.exit()).isZero();
        assertThat(end.field("receipt")).startsWith("R-");
        assertThat(laptop.run("devices").out()).contains("blocked");
        assertThat(laptop.run("end").exit()).isEqualTo(2);
    }

    @Test
    void wantsToKnowWhichOfSeveralGrantsToEnd() {
        laptop.run("redeem", codes.allDevices());
        laptop.run("redeem", codes.transfers());

        assertThat(laptop.run("end").out()).contains("1, 2");
        assertThat(laptop.run("end", "2").out()).contains("all file transfers");
        assertThat(laptop.run("end", "7").exit()).isEqualTo(2);
    }

    @Test
    void saysHowItStands() throws IOException {
        laptop.run("redeem", codes.allDevices());
        assertThat(laptop.run("status").out())
                .contains("This is LT-0042", "Grant 1: all devices, until", "Devices: allowed until", "Last sync:");
        laptop.later(Duration.ofHours(2));

        JsonNode status = laptop.json("status").json().get("status");
        assertThat(status.at("/grants/0/phase").asString()).isEqualTo("time-over");
        assertThat(status.at("/rights/devices").asString()).isEqualTo("block");
        assertThat(status.get("clock").asString()).isEqualTo("right");
        assertThat(status.get("waitingReports").asInt()).isEqualTo(1);
    }

    @Test
    void reportsARedemptionUntilItIsAcknowledged() {
        laptop.run("redeem", codes.device("0951", "1666", "60A44C413FAEE2B1"));
        server.acknowledge(false);
        laptop.run("sync");
        server.acknowledge(true);
        laptop.run("sync");
        laptop.run("sync");

        JsonNode first = server.syncs().get(0).at("/redemptions/0");
        assertThat(first.propertyNames()).containsExactly("id", "fp", "status", "at", "until", "scope", "slot");
        assertThat(first.get("status").asString()).isEqualTo("opened");
        assertThat(first.get("scope").asString()).isEqualTo("device");
        assertThat(server.syncs().get(1).get("redemptions"))
                .isEqualTo(server.syncs().get(0).get("redemptions"));
        assertThat(server.syncs().get(2).get("redemptions").isEmpty()).isTrue();
    }

    @Test
    void leavesAGrantAloneAtASync() {
        laptop.run("redeem", codes.allDevices());
        laptop.run("sync");

        assertThat(laptop.json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("allowed");
    }

    @Test
    void endsAGrantThatASyncRevokes() throws IOException {
        laptop.run("redeem", codes.allDevices());
        String fp = file("state.json").at("/state/ledger/spent/0/fingerprint").asString();
        server.change(bundle -> {
            bundle.withArray("revoked").add(fp);
            return bundle;
        });
        laptop.run("sync");

        assertThat(laptop.json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("blocked");
        laptop.run("sync");
        assertThat(server.syncs().get(1).at("/acknowledgedRevocations/0").asString())
                .isEqualTo(fp);
    }

    @Test
    void closesTheWayToTheServerAboveTheTransferLimit() {
        server.change(bundle -> {
            bundle.putObject("transferLimit")
                    .put("enabled", true)
                    .put("bytes", 1000)
                    .put("intervalHours", 2);
            return bundle;
        });
        laptop.run("sync");
        assertThat(laptop.run("count", "1000").exit()).isZero();

        assertThat(laptop.json("count", "1").field("code")).isEqualTo("transfer-limit-reached");
        assertThat(laptop.json("sync").exit()).isEqualTo(2);
        assertThat(laptop.json("redeem", codes.limitReset()).field("scope")).isEqualTo("transfer-limit-reset");
        assertThat(laptop.json("sync").exit()).isZero();
    }

    @Test
    void redeemsWithTheServerGone() {
        server.close();

        assertThat(laptop.json("sync").field("outcome")).isEqualTo("failed");
        assertThat(laptop.json("redeem", codes.allDevices()).field("outcome")).isEqualTo("opened");
    }

    @Test
    void becomesAnotherComputerWhenItEnrolsAgain() throws IOException {
        laptop.run("redeem", codes.allDevices());
        String before = file("bundle.json").get("computerId").asString();
        server.allowToken("again");

        assertThat(laptop.run("enrol", "--server", server.url(), "--token", "again")
                        .exit())
                .isZero();
        assertThat(file("bundle.json").get("computerId").asString()).isNotEqualTo(before);
        assertThat(laptop.json("devices").json().at("/devices/0/state").asString())
                .isEqualTo("blocked");
    }

    @Test
    void keepsItsEndpointWhenATokenIsRefused() {
        Call call = laptop.json("enrol", "--server", server.url(), "--token", "wrong");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.field("message")).contains("Ask your administrator for a new one");
        assertThat(laptop.json("redeem", codes.allDevices()).field("outcome")).isEqualTo("opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"computerKey", "receiptKey", "policy", "serverTime", "timeZone", "contact", "revoked"})
    void changesNothingForABundleThatLacksAField(String field) throws IOException {
        byte[] before = Files.readAllBytes(laptop.state().resolve("bundle.json"));
        server.change(bundle -> {
            bundle.remove(field);
            return bundle;
        });

        assertThat(laptop.json("sync").field("message")).contains("\"" + field + "\"");
        assertThat(laptop.state().resolve("bundle.json")).hasBinaryContent(before);
    }

    @Test
    void redeemsNothingWithADamagedStateUntilItHasSynced() throws IOException {
        Files.writeString(laptop.state().resolve("state.json"), "{\"format\":1,\"sta");
        String code = codes.allDevices();
        Call call = laptop.json("redeem", code);

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.field("code")).isEqualTo("state-damaged");
        assertThat(call.field("next")).contains("hallpass-agent sync");
        assertThat(laptop.run("sync").exit()).isZero();
        assertThat(laptop.json("redeem", code).field("outcome")).isEqualTo("opened");
    }

    @Test
    void redeemsNothingWithoutAStateOrWithAnOlderOne() throws IOException {
        byte[] old = Files.readAllBytes(laptop.state().resolve("state.json"));
        laptop.run("sync");
        Files.write(laptop.state().resolve("state.json"), old);
        assertThat(laptop.json("redeem", codes.allDevices()).field("code")).isEqualTo("state-damaged");
        Files.delete(laptop.state().resolve("state.json"));

        assertThat(laptop.json("redeem", codes.allDevices()).field("code")).isEqualTo("state-damaged");
        assertThat(laptop.run("status").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "[]"})
    void saysThatADamagedBundleNeedsANewEnrolment(String content) throws IOException {
        Files.writeString(laptop.state().resolve("bundle.json"), content);

        for (String command : List.of("redeem", "sync", "status", "devices", "request", "end", "count")) {
            Call call = command.equals("count") ? laptop.json("count", "1") : laptop.json(command);
            String code = command.equals("redeem") ? "malformed" : "state-damaged";
            assertThat(call.field("code")).as(command).isEqualTo(code);
        }
        assertThat(laptop.json("redeem", codes.allDevices()).exit()).isEqualTo(1);
        server.allowToken("again");
        assertThat(laptop.run("enrol", "--server", server.url(), "--token", "again")
                        .exit())
                .isZero();
    }

    @Test
    void saysThatAnEmptyOrMissingFolderIsNotEnrolled() throws IOException {
        Laptop other = new Laptop(home.resolve("other"), NOON);
        for (String command : List.of("sync", "status", "devices", "request", "end", "run")) {
            Call call = other.json(command);
            assertThat(call.exit()).as(command).isEqualTo(1);
            assertThat(call.field("code")).as(command).isEqualTo("not-enrolled");
        }
        assertThat(other.json("redeem", codes.allDevices()).field("code")).isEqualTo("not-enrolled");
        assertThat(other.state()).doesNotExist();
    }

    @Test
    void saysSoWhenTheFolderCannotBeUsed() throws IOException {
        Laptop other = new Laptop(home.resolve("other"), NOON);
        Files.createDirectories(other.state().resolve("lock"));
        Call call = other.json("status");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.field("code")).isEqualTo("state-damaged");
        assertThat(call.field("next")).contains("Check the disk");
    }

    @Test
    void doesNotUseUpATokenWhenTheFolderCannotBeMade() throws IOException {
        Laptop other = new Laptop(home.resolve("other"), NOON);
        Files.writeString(other.state(), "a file");
        server.allowToken("again");

        assertThat(other.run("enrol", "--server", server.url(), "--token", "again")
                        .exit())
                .isEqualTo(1);
        assertThat(server.enrolments()).hasSize(1);
    }

    @Test
    void endsWith64OnWrongUsage() {
        assertThat(laptop.exactly("").exit()).isEqualTo(64);
        assertThat(laptop.run("open").exit()).isEqualTo(64);
        assertThat(laptop.run("enrol").exit()).isEqualTo(64);
        assertThat(laptop.run("enrol", "--server", "http://example.org", "--token", "x")
                        .exit())
                .isEqualTo(64);
        assertThat(laptop.run("enrol", "--server", server.url(), "--token", "a b")
                        .exit())
                .isEqualTo(64);
        assertThat(laptop.run("count", "many").exit()).isEqualTo(64);
        assertThat(laptop.run("count", "--", "-1").exit()).isEqualTo(64);
        assertThat(laptop.run("end", "first").exit()).isEqualTo(64);
        assertThat(laptop.exactly("", "--users", "", "status").exit()).isEqualTo(64);
    }

    @Test
    void explainsItself() {
        assertThat(laptop.exactly("", "--help").exit()).isZero();
        assertThat(laptop.exactly("", "redeem", "--help").out()).contains("Redeem a code", "--state", "--json");
        assertThat(laptop.exactly("", "--version").exit()).isZero();
    }

    @Test
    void takesGlobalOptionsBeforeTheCommandToo() {
        Call call = laptop.exactly(
                "", "--json", "--state", laptop.state().toString(), "--devices", home + "/devices.json", "devices");

        assertThat(call.json().get("devices").get(0).get("name").asString()).isEqualTo("Kingston DT50");
    }

    @Test
    void saysThatADefaultFolderIsADemonstration() {
        assertThat(laptop.exactly("", "status").err()).contains("demonstration", ".hallpass-agent");
        assertThat(laptop.run("status").err()).isEmpty();
    }

    @Test
    void saysWhichDevicesFileCannotBeRead() throws IOException {
        Files.writeString(home.resolve("devices.json"), "[{]");
        Call call = laptop.json("devices");

        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.json().get("code").isNull()).isTrue();
        assertThat(call.field("message")).contains("devices.json");
    }

    @Test
    void printsAndKeepsNoSecret() throws IOException {
        String code = codes.allDevices();
        List<Call> calls = new ArrayList<>();
        for (String command : List.of("status", "devices", "request", "sync", "end")) {
            calls.add(laptop.run(command));
            calls.add(laptop.json(command));
        }
        calls.add(laptop.json("redeem", code));
        JsonNode bundle = file("bundle.json");
        String state = Files.readString(laptop.state().resolve("state.json"), StandardCharsets.UTF_8);

        for (String secret : List.of(
                bundle.get("computerKey").asString(),
                bundle.get("receiptKey").asString(),
                bundle.get("token").asString(),
                code,
                code.replace("-", ""))) {
            assertThat(calls).noneMatch(call -> (call.out() + call.err()).contains(secret));
            assertThat(state).doesNotContain(secret);
        }
    }

    private Codes codes() throws IOException {
        return new Codes(server.master(), file("bundle.json").get("computerId").asString(), TODAY);
    }

    private JsonNode file(String name) throws IOException {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(laptop.state().resolve(name));
    }

    private static String[] concat(String first, String... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(String[]::new);
    }
}
