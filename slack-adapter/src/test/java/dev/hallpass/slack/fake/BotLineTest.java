package dev.hallpass.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

class BotLineTest extends FakeSlackTestBase {

    @Test
    void signsWhatItSends() {
        anna.command(general.id(), "/otp", "help");
        ScriptedBot.Heard heard = bot.last();
        String timestamp = heard.headers().get("x-slack-request-timestamp");
        assertThat(timestamp).isEqualTo(Long.toString(now.get().getEpochSecond()));
        assertThat(heard.headers())
                .containsEntry("x-slack-signature", Signature.of(slack.app().signingSecret(), timestamp, heard.body()));
        assertThat(heard.form()).containsEntry("command", "/otp").containsEntry("text", "help");
    }

    @Test
    void showsAPlainAnswerToItsReaderAlone() {
        bot.answer("done");
        anna.command(general.id(), "/otp", "");
        assertThat(anna.privateAnswers(general.id()))
                .singleElement()
                .matches(m -> m.text().equals("done"));
        assertThat(slack.workspace().messages(general.id())).isEmpty();
    }

    @Test
    void showsAJsonAnswerToAllWhenAskedTo() {
        bot.answer("{\"response_type\":\"in_channel\",\"text\":\"hi\"}");
        anna.command(general.id(), "/otp", "");
        assertThat(slack.workspace().messages(general.id())).hasSize(1);
    }

    @Test
    void holdsTheThreeSeconds() {
        bot.answer(request -> {
            pass(Duration.ofMillis(3001));
            return new ScriptedBot.Reply(200, "too late");
        });
        Delivery delivery = anna.command(general.id(), "/otp", "");
        assertThat(delivery.problem()).isEqualTo("operation_timeout");
        assertThat(slack.unacknowledged()).containsExactly(delivery);
        assertThat(anna.privateAnswers(general.id()))
                .singleElement()
                .matches(m -> m.text().contains("operation_timeout"));
    }

    @Test
    void takesAnAnswerAtThreeSeconds() {
        bot.answer(request -> {
            pass(Duration.ofSeconds(3));
            return new ScriptedBot.Reply(200, "just in time");
        });
        assertThat(anna.command(general.id(), "/otp", "").acknowledged()).isTrue();
    }

    @Test
    void saysWhenTheBotFailsOrIsAway() {
        bot.answer(request -> new ScriptedBot.Reply(500, ""));
        assertThat(anna.command(general.id(), "/otp", "").problem()).isEqualTo("dispatch_failed");
        bot.close();
        assertThat(anna.command(general.id(), "/otp", "").problem()).isEqualTo("dispatch_failed");
    }

    @Test
    void takesAResponseUrlFiveTimes() {
        anna.command(general.id(), "/otp", "");
        String url = bot.last().form().get("response_url");
        for (int i = 0; i < 5; i++) {
            assertThat(post(url, "{\"text\":\"more\"}", "").statusCode()).isEqualTo(200);
        }
        assertThat(post(url, "{\"text\":\"more\"}", "").body()).contains("used_url");
        assertThat(anna.privateAnswers(general.id())).hasSize(5);
    }

    @Test
    void takesAResponseUrlForThirtyMinutes() {
        anna.command(general.id(), "/otp", "");
        String url = bot.last().form().get("response_url");
        pass(Duration.ofMinutes(30));
        assertThat(post(url, "{\"text\":\"more\"}", "").statusCode()).isEqualTo(200);
        pass(Duration.ofMillis(1));
        assertThat(post(url, "{\"text\":\"more\"}", "").body()).contains("expired_url");
    }

    @Test
    void refusesBadBlocksAndForeignUrls() {
        anna.command(general.id(), "/otp", "");
        String url = bot.last().form().get("response_url");
        assertThat(post(url, "{\"blocks\":[{\"type\":\"marquee\"}]}", "").body())
                .contains("invalid_blocks");
        assertThat(post(url + "x", "{\"text\":\"x\"}", "").statusCode()).isEqualTo(404);
    }

    @Test
    void repeatsWithTheHeadersOfARetry() {
        Delivery first = anna.say(anna.bot().id(), "hello").orElseThrow();
        slack.retry(first, 1, "http_timeout");
        assertThat(bot.last().headers())
                .containsEntry("x-slack-retry-num", "1")
                .containsEntry("x-slack-retry-reason", "http_timeout");
        assertThat(bot.last().body()).isEqualTo(first.body());
    }

    @Test
    void sendsExactlyWhatItIsTold() {
        slack.sendRaw("a=b", Map.of("X-Slack-Signature", "v0=wrong"));
        assertThat(bot.last().headers()).containsEntry("x-slack-signature", "v0=wrong");
    }

    @Test
    void writesMentionsInCommandsAsIds() throws IOException {
        anna.command(general.id(), "/otp", "to @ben about #general and @nobody");
        assertThat(bot.last().form()).containsEntry("text", "to <@U0BEN|ben> about <#C0GENERAL|general> and @nobody");
        SlackApp app = SlackApp.complete();
        shut();
        open(new SlackApp(app.signingSecret(), app.botToken(), app.scopes(), app.events(), false));
        anna.command(general.id(), "/otp", "to @ben");
        assertThat(bot.last().form()).containsEntry("text", "to @ben");
    }

    @Test
    void tellsOfDirectMessagesAndMentionsAsSubscribed() {
        anna.say(anna.bot().id(), "a < b");
        JsonNode direct = Json.read(bot.last().body()).path("event");
        assertThat(direct.path("channel_type").asString("")).isEqualTo("im");
        assertThat(direct.path("text").asString("")).isEqualTo("a &lt; b");
        anna.say(general.id(), "@hallpass hello");
        JsonNode mention = Json.read(bot.last().body()).path("event");
        assertThat(mention.path("type").asString("")).isEqualTo("app_mention");
        assertThat(mention.path("text").asString("")).isEqualTo("<@U0HALLPASS> hello");
        anna.say(general.id(), "among ourselves");
        JsonNode overheard = Json.read(bot.last().body()).path("event");
        assertThat(overheard.path("type").asString("")).isEqualTo("message");
        assertThat(overheard.path("channel_type").asString("")).isEqualTo("channel");
    }

    @Test
    void tellsNothingOfChannelsThatTheBotIsNotIn() {
        Channel other = slack.workspace().addChannel("other", Channel.Kind.PUBLIC, java.util.Set.of("U0ANNA"));
        assertThat(anna.say(other.id(), "among ourselves")).isEmpty();
    }

    @Test
    void tellsNothingToWhichTheAppHasNotSubscribed() throws IOException {
        SlackApp app = SlackApp.complete();
        shut();
        open(new SlackApp(app.signingSecret(), app.botToken(), app.scopes(), java.util.Set.of("message.im"), true));
        assertThat(anna.say(general.id(), "@hallpass among ourselves")).isEmpty();
    }

    @Test
    void tellsTheBotOfItsOwnDirectMessages() {
        call("chat.postMessage", "channel", anna.bot().id(), "text", "hi");
        org.awaitility.Awaitility.await().until(() -> bot.heard().size() == 1);
        assertThat(Json.read(bot.last().body()).at("/event/bot_id").asString(""))
                .isEqualTo("B0HALLPASS");
    }

    @Test
    void tellsOfAButtonOnce() {
        String blocks =
                "[{'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'revoke','value':'17',"
                        + "'text':{'type':'plain_text','text':'Revoke'}}]}]";
        call("chat.postMessage", "channel", general.id(), "blocks", blocks);
        org.awaitility.Awaitility.await().until(() -> bot.heard().size() == 1);
        anna.click(slack.workspace().messages(general.id()).get(0), "revoke");
        JsonNode payload = bot.last().payload();
        assertThat(payload.at("/actions/0/value").asString("")).isEqualTo("17");
        assertThat(payload.at("/container/message_ts").asString("")).isNotEmpty();
        String url = payload.path("response_url").asString("");
        post(url, "{\"replace_original\":true,\"text\":\"revoked\"}", "");
        assertThat(slack.workspace().messages(general.id()))
                .singleElement()
                .matches(m -> m.text().equals("revoked"));
    }
}
