package dev.hallpass.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hallpass.agent.standin.Codes;
import dev.hallpass.agent.standin.Desk;
import dev.hallpass.agent.standin.Laptop.Call;

class RedeemTest {
    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void enrolsALaptop() throws IOException {
        desk = Desk.in(home);
    }

    @AfterEach
    void stopsTheServer() {
        desk.close();
    }

    @Test
    void opensTheDeviceOfACode() {
        Call call = desk.laptop().json("redeem", desk.codes().device("0951", "1666", "60A44C413FAEE2B1"));

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
        String code = desk.codes().allDevices();
        Call call = desk.laptop().type(code.toLowerCase() + "\n", "redeem");

        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("Code:", "I read " + code);
        assertThat(call.out()).contains("Open: all devices, until", "15:02", "(1 h 0 min left)", "Receipt: R-");
        assertThat(call.out()).doesNotContain(code);
    }

    @Test
    void takesTheGroupsOfACodeAsSeveralWords() {
        assertThat(desk.laptop()
                        .run(Stream.concat(
                                        Stream.of("redeem"),
                                        Stream.of(desk.codes().allDevices().split("-")))
                                .toArray(String[]::new))
                        .exit())
                .isZero();
    }

    @Test
    void refusesTheSameCodeASecondTime() {
        String code = desk.codes().allDevices();
        desk.laptop().run("redeem", code);
        Call again = desk.laptop().json("redeem", code);

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.field("code")).isEqualTo("spent");
        assertThat(again.field("message")).contains("14:02");
    }

    @Test
    void tellsASlipAndMalformedText() {
        String code = desk.codes().allDevices();
        char last = code.charAt(code.length() - 1);
        String slipped = code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');

        assertThat(desk.laptop().json("redeem", slipped).field("code")).isEqualTo("slip");
        assertThat(desk.laptop().json("redeem", code.substring(2)).field("message"))
                .contains("2 symbols are missing");
        assertThat(desk.laptop().json("redeem", code.replace('-', '!')).field("message"))
                .contains("place 5");
        assertThat(desk.laptop().type("", "redeem", "--json").field("code")).isEqualTo("malformed");
    }

    @Test
    void refusesTheCodeOfAnotherComputer() {
        Codes elsewhere = desk.codesElsewhere();
        Call call = desk.laptop().json("redeem", elsewhere.allDevices());

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.field("code")).isEqualTo("not-valid-here");
        assertThat(call.field("next")).contains("LT-0042", "corp\\maria");
    }

    @Test
    void explainsARightCodeInTheWrongPlace() throws IOException {
        assertThat(desk.laptop()
                        .json("redeem", desk.codes().issuedOn(Desk.TODAY.minusDays(1)))
                        .field("code"))
                .isEqualTo("out-of-window");
        assertThat(desk.laptop()
                        .json("redeem", desk.codes().forUserHere("corp\\paul"))
                        .field("message"))
                .contains("corp\\paul");
        String code = desk.codes().device("0951", "1666", "60A44C413FAEE2B1");
        desk.laptop().run("status");
        desk.laptop().plug();
        assertThat(desk.laptop().json("redeem", code).field("next")).contains("Plug in Kingston DT50");
    }

    @Test
    void locksOutAfterFiveWrongCodesAndCountsNoSetClock() throws IOException {
        Codes elsewhere = desk.codesElsewhere();
        for (int i = 0; i < 5; i++) {
            desk.laptop().run("redeem", elsewhere.allDevices());
        }
        desk.laptop().setClock(Desk.NOON.plusSeconds(3600));
        String right = desk.codes().allDevices();
        Call locked = desk.laptop().json("redeem", right);

        assertThat(locked.field("code")).isEqualTo("locked-out");
        assertThat(locked.field("message")).contains("30 s");
        desk.laptop().later(Duration.ofSeconds(31));
        assertThat(desk.laptop().json("redeem", right).field("outcome")).isEqualTo("opened");
    }

    @Test
    void refusesACodeThatIsOver() throws IOException {
        Instant start = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(desk.laptop()
                        .json("redeem", desk.codes().between(start, start.plusSeconds(300)))
                        .field("code"))
                .isEqualTo("over");
    }

    @Test
    void refusesUnderAClockThatWasSetBackAndTakesTheCodeLater() {
        String code = desk.codes().allDevices();
        desk.laptop().run("status");
        desk.laptop().setClock(Desk.NOON.minusSeconds(3600));

        assertThat(desk.laptop().json("redeem", code).field("code")).isEqualTo("clock");
        desk.laptop().setClock(Desk.NOON);
        assertThat(desk.laptop().json("redeem", code).field("outcome")).isEqualTo("opened");
    }

    @Test
    void redeemsWithTheServerGone() {
        desk.server().close();

        assertThat(desk.laptop().json("sync").field("outcome")).isEqualTo("failed");
        assertThat(desk.laptop().json("redeem", desk.codes().allDevices()).field("outcome"))
                .isEqualTo("opened");
    }
}
