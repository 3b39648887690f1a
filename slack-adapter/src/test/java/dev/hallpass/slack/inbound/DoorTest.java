package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.slack.ConnectedBot;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.Signature;

class DoorTest {
    private static final String COMMAND = "token=x&team_id=T0STANDIN&channel_id=C0GENERAL&user_id=U0ANNA&command=%2Fotp"
            + "&text=help&response_url=http%3A%2F%2F127.0.0.1%2Fx&trigger_id=1.2.3";

    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    private Map<String, String> headers(String body, Duration age) {
        String timestamp = Long.toString(bot.clock.instant().minus(age).getEpochSecond());
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("X-Slack-Request-Timestamp", timestamp);
        headers.put("X-Slack-Signature", Signature.of(bot.slack.app().signingSecret(), timestamp, body));
        return headers;
    }

    private void isRefused(Delivery delivery, int status) {
        assertThat(delivery.status()).isEqualTo(status);
        assertThat(bot.heard()).isEmpty();
        assertThat(bot.slack.calls()).isEmpty();
    }

    @Test
    void letsInWhatSlackSigned() {
        assertThat(bot.slack.sendRaw(COMMAND, headers(COMMAND, Duration.ZERO)).status())
                .isEqualTo(200);
        assertThat(bot.heard()).hasSize(1);
    }

    @Test
    void letsInASignatureOfFiveMinutesAndNoOlderOne() {
        assertThat(bot.slack
                        .sendRaw(COMMAND, headers(COMMAND, Duration.ofMinutes(5)))
                        .status())
                .isEqualTo(200);
        bot.heard().clear();
        isRefused(bot.slack.sendRaw(COMMAND, headers(COMMAND, Duration.ofSeconds(301))), 401);
        isRefused(bot.slack.sendRaw(COMMAND, headers(COMMAND, Duration.ofMinutes(10))), 401);
    }

    @Test
    void refusesASignatureFromTheFuture() {
        isRefused(bot.slack.sendRaw(COMMAND, headers(COMMAND, Duration.ofMinutes(-10))), 401);
    }

    @Test
    void refusesAMissingSignature() {
        Map<String, String> unsigned = headers(COMMAND, Duration.ZERO);
        unsigned.remove("X-Slack-Signature");
        isRefused(bot.slack.sendRaw(COMMAND, unsigned), 401);
        Map<String, String> timeless = headers(COMMAND, Duration.ZERO);
        timeless.remove("X-Slack-Request-Timestamp");
        isRefused(bot.slack.sendRaw(COMMAND, timeless), 401);
    }

    @Test
    void refusesAWrongSignature() {
        Map<String, String> wrong = headers(COMMAND, Duration.ZERO);
        wrong.put("X-Slack-Signature", "v0=" + "0".repeat(64));
        isRefused(bot.slack.sendRaw(COMMAND, wrong), 401);
        wrong.put("X-Slack-Request-Timestamp", "now");
        isRefused(bot.slack.sendRaw(COMMAND, wrong), 401);
        wrong.put("X-Slack-Request-Timestamp", "99999999999999999999999");
        isRefused(bot.slack.sendRaw(COMMAND, wrong), 401);
    }

    @Test
    void refusesTheRightSignatureOfAnotherBody() {
        isRefused(bot.slack.sendRaw(COMMAND + "&text=devices", headers(COMMAND, Duration.ZERO)), 401);
    }

    @Test
    void refusesAHugeBodyBeforeItIsRead() {
        String huge = COMMAND + "&more=" + "x".repeat(3 << 20);
        isRefused(bot.slack.sendRaw(huge, headers(huge, Duration.ZERO)), 413);
    }

    @Test
    void takesAMegabyteAndNotAByteMore() {
        String fits = COMMAND + "&more=" + "x".repeat((1 << 20) - COMMAND.length() - 6);
        assertThat(bot.slack.sendRaw(fits, headers(fits, Duration.ZERO)).status())
                .isEqualTo(200);
        bot.heard().clear();
        String over = fits + "x";
        isRefused(bot.slack.sendRaw(over, headers(over, Duration.ZERO)), 413);
    }

    @Test
    void answersTheVerificationOfItsAddress() {
        String body = "{\"token\":\"x\",\"challenge\":\"3eZbrw1aBm2r\",\"type\":\"url_verification\"}";
        Map<String, String> headers = headers(body, Duration.ZERO);
        headers.put("Content-Type", "application/json");
        Delivery delivery = bot.slack.sendRaw(body, headers);
        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.answer()).contains("3eZbrw1aBm2r");
    }

    @Test
    void survivesASignedBodyThatIsNoPayload() {
        for (String body :
                new String[] {"", "{", "payload=", "payload=%7B", "null", "payload=%7B%22type%22%3A%22x%22%7D"}) {
            assertThat(bot.slack.sendRaw(body, headers(body, Duration.ZERO)).status())
                    .isGreaterThanOrEqualTo(200);
        }
        assertThat(bot.heard()).isEmpty();
        letsInWhatSlackSigned();
    }
}
