package dev.hallpass.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.SlackApp;

class StandingTest {
    private static SlackStanding standing(SlackApp installed, String token) {
        try (FakeSlack slack = FakeSlack.start(installed, Clock.systemUTC());
                SlackAdapter adapter = connected(slack.apiUrl(), token)) {
            return adapter.standing();
        }
    }

    private static SlackAdapter connected(String apiUrl, String token) {
        SlackSettings settings = new SlackSettings("secret", token, URI.create(apiUrl));
        return SlackAdapter.connect(settings, Clock.systemUTC(), new SecureRandom());
    }

    @Test
    void aTokenWithAllScopesIsConnected() {
        SlackApp app = SlackApp.complete();
        assertThat(standing(app, app.botToken())).isEqualTo(new SlackStanding.Connected("stand-in", List.of()));
    }

    @Test
    void whatTheTokenLacksIsNamed() {
        SlackApp app = SlackApp.complete().without("im:write");
        assertThat(standing(app, app.botToken()))
                .isEqualTo(new SlackStanding.Connected("stand-in", List.of("im:write")));
    }

    @Test
    void anotherTokenIsRefused() {
        assertThat(standing(SlackApp.complete(), "xoxb-other")).isEqualTo(new SlackStanding.Refused("invalid_auth"));
    }

    @Test
    void aSlackThatIsNotThereIsAway() {
        try (SlackAdapter adapter = connected("http://127.0.0.1:1/api/", "xoxb-any")) {
            assertThat(adapter.standing()).isInstanceOf(SlackStanding.Away.class);
        }
    }
}
