package dev.hallpass.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hallpass.agent.standin.BundleWriter;
import dev.hallpass.agent.standin.StandInServer;
import dev.hallpass.agent.state.BearerToken;
import dev.hallpass.agent.wording.Sentence;
import dev.hallpass.agent.wording.Wording;

class ServerClientTest {
    private static final EnrolBody REQUEST = new EnrolBody(
            "LT-0042",
            "Europe/Bucharest",
            List.of("corp\\maria"),
            List.of(new ReportedDevice("DT50", "0951", "1666", "60A")),
            "1.0");

    private final ServerClient client = new ServerClient();
    private StandInServer server;

    @BeforeEach
    void startsAServer() throws IOException {
        server = StandInServer.start(new BundleWriter(Clock.systemUTC(), "Europe/Bucharest", List.of()));
    }

    @AfterEach
    void stopsIt() {
        server.close();
    }

    @Test
    void enrolsWithAOneTimeToken() {
        assertThat(enrol()).isInstanceOf(ServerReply.HandedOver.class);
        assertThat(server.enrolments().get(0).toString())
                .isEqualTo("{\"computerName\":\"LT-0042\",\"timeZone\":\"Europe/Bucharest\","
                        + "\"users\":[\"corp\\\\maria\"],\"devices\":[{\"name\":\"DT50\",\"vid\":\"0951\","
                        + "\"pid\":\"1666\",\"serial\":\"60A\"}],\"agentVersion\":\"1.0\"}");
    }

    @Test
    void tellsWhatToDoAboutAUsedToken() {
        enrol();

        assertThat(sentence(enrol())).contains("used or is over", "Ask your administrator for a new one");
    }

    @Test
    void doesNotPrintAHandedOverBundle() {
        assertThat(enrol().toString()).isEqualTo("HandedOver[secret]");
    }

    @Test
    void saysWhenABusyServerWantsToBeAskedAgain() {
        server.failWith(429, "Retry-After: 90", "{\"title\":\"Too Many Requests\"}");

        assertThat(sentence(enrol())).contains("Too Many Requests", "1 min 30 s");
    }

    @Test
    void takesAServersTroubleForPassing() {
        server.failWith(503, "", "{\"detail\":\"The database is away.\"}");

        assertThat(enrol()).isInstanceOf(ServerReply.Unreachable.class);
        assertThat(sentence(enrol())).contains("The database is away.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"detail\": 7", "{\"detail\":\"\"}"})
    void makesASentenceOfAnAnswerThatSaysNothing(String body) {
        server.failWith(418, "", body);

        assertThat(sentence(enrol())).contains("418");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "7", "{"})
    void doesNotTakeNonsenseForABundle(String body) {
        server.failWith(201, "", body);

        assertThat(sentence(enrol())).contains("did not answer as a Hallpass server does");
    }

    @Test
    void followsNoRedirectWithItsToken() throws IOException {
        try (StandInServer other = StandInServer.start(new BundleWriter(Clock.systemUTC(), "UTC", List.of()))) {
            server.failWith(307, "Location: " + other.url() + "/api/v1/endpoints", "{}");

            assertThat(enrol()).isInstanceOf(ServerReply.Declined.class);
            assertThat(other.enrolments()).isEmpty();
        }
    }

    @Test
    void saysSoWhenNobodyListens() {
        server.close();

        assertThat(sentence(enrol())).contains("did not answer", "127.0.0.1");
    }

    @Test
    void doesNotWaitForAServerThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerAddress address = ServerAddress.read("http://127.0.0.1:" + silent.getLocalPort())
                    .orElseThrow();

            ServerReply reply = new ServerClient(Duration.ofMillis(200))
                    .enrol(address, BearerToken.of(StandInServer.TOKEN), REQUEST);

            assertThat(reply).isInstanceOf(ServerReply.Unreachable.class);
        }
    }

    private ServerReply enrol() {
        return client.enrol(
                ServerAddress.read(server.url()).orElseThrow(), BearerToken.of(StandInServer.TOKEN), REQUEST);
    }

    private static String sentence(ServerReply reply) {
        Sentence why = reply instanceof ServerReply.Declined declined
                ? declined.why()
                : ((ServerReply.Unreachable) reply).why();
        return Wording.of(Locale.ENGLISH).say(why);
    }
}
