package dev.hallpass.playground;

import static dev.hallpass.playground.Visitor.MARIA;
import static dev.hallpass.playground.Visitor.OLIVIA;
import static dev.hallpass.playground.Visitor.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** One playground for all of it, as a visitor meets it; the tests go through a day in its order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaygroundIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path home;

    private static Playground playground;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        start("--server.port=0");
    }

    private static void start(String... arguments) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(arguments),
                        java.util.stream.Stream.of("--hallpass.home=" + home.resolve("data")))
                .toArray(String[]::new);
        playground = Playground.start(all);
        visitor = new Visitor(playground.port());
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static String issued(String line) {
        String before = visitor.lastCode(OLIVIA).orElse("");
        visitor.command(OLIVIA, line);
        await().atMost(PATIENCE)
                .until(() -> visitor.lastCode(OLIVIA)
                        .filter(code -> !code.equals(before))
                        .isPresent());
        return visitor.lastCode(OLIVIA).orElseThrow();
    }

    @Test
    @Order(1)
    void servesThePageAndAllThatItNeeds() {
        assertThat(visitor.page("").body()).contains("<title>Hallpass playground</title>");
        for (String part : new String[] {"js/main.js", "js/laptop.js", "css/frame.css", "icon.svg"}) {
            assertThat(visitor.page("playground/" + part).statusCode()).as(part).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void isSetUpByTheCommandsOfTheFirstDay() {
        assertThat(visitor.messagesOfBot(SOFIA)).contains("Olivia Hart").contains("OTP administrator");
        for (String name : new String[] {"LT-0042", "LT-0107"}) {
            JsonNode laptop = visitor.laptop(name);
            assertThat(laptop.path("status").path("computer").asString()).isEqualTo(name);
            assertThat(laptop.path("devices"))
                    .hasSize(3)
                    .allMatch(device -> device.path("state").asString().equals("blocked"));
        }
    }

    @Test
    @Order(3)
    void showsPrivateChannelsToTheirMembersAlone() {
        assertThat(visitor.get("slack", Map.of("as", SOFIA)).toString()).contains("C0SECURITY");
        assertThat(visitor.get("slack", Map.of("as", MARIA)).toString()).doesNotContain("C0SECURITY");
        assertThat(visitor.get("slack/messages", Map.of("as", MARIA, "in", "C0SECURITY"))
                        .path("messages"))
                .isEmpty();
    }

    @Test
    @Order(4)
    void issuesOnePersonsCodeThatOpensTheOfflineLaptopAndNoOther() {
        visitor.at("LT-0042", "network", Map.of("on", false));
        String code = issued("devices on LT-0042 during 1h because \"trade fair\"");

        assertThat(visitor.messages(MARIA, Visitor.HELPDESK)).doesNotContain(code);
        assertThat(visitor.at("LT-0107", "redeem", Map.of("code", code))
                        .path("exit")
                        .asInt())
                .isEqualTo(2);
        assertThat(visitor.said("LT-0107")).contains("This code is not valid here.");
        assertThat(visitor.at("LT-0042", "redeem", Map.of("code", code))
                        .path("exit")
                        .asInt())
                .isZero();
        assertThat(visitor.said("LT-0042")).contains("Receipt: R-");
        assertThat(visitor.laptop("LT-0042").path("devices"))
                .allMatch(device -> device.path("state").asString().equals("allowed"));
        assertThat(visitor.at("LT-0042", "redeem", Map.of("code", code))
                        .path("exit")
                        .asInt())
                .isEqualTo(2);
        assertThat(visitor.said("LT-0042")).contains("This code was used here");
    }

    @Test
    @Order(5)
    void closesWhatIsOpenWhileTheClockIsTurnedBack() {
        visitor.at("LT-0042", "clock", Map.of("minutes", -1440, "right", false));

        JsonNode turned = visitor.laptop("LT-0042");
        assertThat(turned.path("trouble").asString()).isNotEmpty();
        assertThat(turned.path("devices"))
                .allMatch(device -> device.path("state").asString().equals("blocked"));

        visitor.at("LT-0042", "clock", Map.of("minutes", 0, "right", true));

        assertThat(visitor.laptop("LT-0042").path("trouble").asString()).isEmpty();
        assertThat(visitor.laptop("LT-0042").path("devices"))
                .allMatch(device -> device.path("state").asString().equals("allowed"));
    }

    @Test
    @Order(6)
    void tellsTheRedemptionOnceTheNetworkIsBack() {
        assertThat(visitor.at("LT-0042", "sync", Map.of()).path("exit").asInt()).isEqualTo(1);
        visitor.at("LT-0042", "network", Map.of("on", true));

        await().atMost(PATIENCE).untilAsserted(() -> {
            visitor.command(OLIVIA, "list");
            assertThat(visitor.messages(OLIVIA, Visitor.HELPDESK)).contains("Redeemed");
        });
    }

    @Test
    @Order(7)
    void bringsTheRevocationToTheLaptop() {
        String code = issued("transfers on LT-0042 during 1h");
        visitor.at("LT-0042", "redeem", Map.of("code", code));
        assertThat(visitor.laptop("LT-0042")
                        .path("status")
                        .path("rights")
                        .path("transfers")
                        .asString())
                .isEqualTo("allow");

        visitor.command(OLIVIA, "revoke 2");

        await().atMost(PATIENCE)
                .until(() -> visitor.laptop("LT-0042")
                        .path("status")
                        .path("rights")
                        .path("transfers")
                        .asString()
                        .equals("block"));
    }

    @Test
    @Order(8)
    void putsWhatIsMailedIntoTheMailboxWithNothingThatRuns() {
        visitor.command(OLIVIA, "devices on LT-0107 during 2h by email olivia@acme.example");

        await().atMost(PATIENCE)
                .until(() -> !visitor.get("mails", Map.of()).path("mails").isEmpty());
        JsonNode mail = visitor.get("mails", Map.of()).path("mails").get(0);
        var html = visitor.page("playground/api/mails/" + mail.path("id").asString() + "/html");
        assertThat(mail.path("to").asString()).contains("olivia@acme.example");
        assertThat(html.body()).contains("LT-0107");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
    }

    @Test
    @Order(9)
    void showsTheUniversalCodeToTheRightPersonAlone() {
        visitor.command(OLIVIA, "universal");
        assertThat(visitor.get("slack/screen", Map.of("as", OLIVIA)).path("modals"))
                .isEmpty();

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    visitor.command(SOFIA, "universal");
                    assertThat(visitor.get("slack/screen", Map.of("as", SOFIA)).path("modals"))
                            .isNotEmpty();
                });
    }

    @Test
    @Order(10)
    void keepsAModalThroughAReloadAndAnswersWhatIsGone() {
        visitor.command(OLIVIA, "");
        JsonNode first = visitor.get("slack/screen", Map.of("as", OLIVIA)).path("modals");
        JsonNode again = visitor.get("slack/screen", Map.of("as", OLIVIA)).path("modals");

        assertThat(first).hasSize(1);
        assertThat(again).isEqualTo(first);
        visitor.post("slack/close", Map.of("as", OLIVIA), Map.of());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> visitor.post("slack/close", Map.of("as", OLIVIA), Map.of()))
                .withMessageStartingWith("409");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> visitor.command("U0NOBODY", "help"))
                .withMessageStartingWith("404");
    }

    @Test
    @Order(11)
    void keepsItsDataThroughAStop() {
        String dm = visitor.messagesOfBot(OLIVIA);
        String grants = visitor.laptop("LT-0042").path("status").path("grants").toString();
        playground.close();
        start("--server.port=0");

        assertThat(visitor.messagesOfBot(OLIVIA)).isEqualTo(dm);
        assertThat(visitor.laptop("LT-0042").path("status").path("grants").toString())
                .isEqualTo(grants);
        assertThat(visitor.get("mails", Map.of()).path("mails")).isNotEmpty();
        visitor.command(OLIVIA, "list");
        assertThat(visitor.messages(OLIVIA, Visitor.HELPDESK)).contains("trade fair");
        assertThat(issued("devices on LT-0042 during 1h")).isNotEmpty();
    }

    @Test
    @Order(12)
    void forgetsItsDataWhenAsked() {
        playground.close();
        start("--server.port=0", "--reset");

        assertThat(visitor.lastCode(OLIVIA)).isEmpty();
        assertThat(visitor.get("mails", Map.of()).path("mails")).isEmpty();
        assertThat(visitor.laptop("LT-0042").path("status").path("grants")).isEmpty();
    }
}
