package dev.hallpass.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

class WebApiTest extends FakeSlackTestBase {
    private static final String SECTION = "[{'type':'section','text':{'type':'mrkdwn','text':'hi'}}]";

    private String posted() {
        return call("chat.postMessage", "channel", general.id(), "text", "hi")
                .path("ts")
                .asString("");
    }

    @Test
    void saysWhoTheTokenIs() {
        assertThat(call("auth.test").path("user_id").asString("")).isEqualTo("U0HALLPASS");
    }

    @Test
    void wantsTheRightToken() {
        assertThat(error(callWith("", "auth.test"))).isEqualTo("not_authed");
        assertThat(error(callWith("xoxb-other", "auth.test"))).isEqualTo("invalid_auth");
    }

    @Test
    void knowsItsMethods() {
        assertThat(error(call("chat.shout"))).isEqualTo("unknown_method");
    }

    @Test
    void wantsTheScope() throws IOException {
        shut();
        open(SlackApp.complete().without("chat:write"));
        var answer = call("chat.postMessage", "channel", general.id(), "text", "hi");
        assertThat(error(answer)).isEqualTo("missing_scope");
        assertThat(answer.path("needed").asString("")).isEqualTo("chat:write");
    }

    @Test
    void hidesTheAddressWithoutItsScope() throws IOException {
        assertThat(call("users.info", "user", "U0ANNA")
                        .at("/user/profile/email")
                        .asString(""))
                .isEqualTo("anna@example.com");
        shut();
        open(SlackApp.complete().without("users:read.email"));
        assertThat(call("users.info", "user", "U0ANNA")
                        .at("/user/profile/email")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void knowsItsPeopleAndGroups() {
        slack.workspace().group("S0HELP", Set.of("U0ANNA"));
        assertThat(error(call("users.info", "user", "U0NOBODY"))).isEqualTo("user_not_found");
        assertThat(call("usergroups.users.list", "usergroup", "S0HELP")
                        .at("/users/0")
                        .asString(""))
                .isEqualTo("U0ANNA");
        assertThat(error(call("usergroups.users.list", "usergroup", "S0NONE"))).isEqualTo("no_such_subteam");
    }

    @Test
    void opensDirectMessagesWithPeopleInUse() {
        assertThat(call("conversations.open", "users", "U0ANNA")
                        .at("/channel/id")
                        .asString(""))
                .isEqualTo(anna.bot().id());
        assertThat(error(call("conversations.open", "users", "U0NOBODY"))).isEqualTo("user_not_found");
        slack.workspace().add(anna.person().deactivated());
        assertThat(error(call("conversations.open", "users", "U0ANNA"))).isEqualTo("user_disabled");
        assertThat(error(call("conversations.open", "users", "USLACKBOT"))).isEqualTo("cannot_dm_bot");
    }

    @Test
    void tellsOfChannelsThatTheBotMaySee() {
        Channel secret = slack.workspace().addChannel("secret", Channel.Kind.PRIVATE, Set.of("U0ANNA"));
        assertThat(call("conversations.info", "channel", general.id())
                        .at("/channel/name")
                        .asString(""))
                .isEqualTo("general");
        assertThat(error(call("conversations.info", "channel", secret.id()))).isEqualTo("channel_not_found");
    }

    @Test
    void postsWhereTheBotIs() {
        assertThat(error(call("chat.postMessage", "channel", general.id(), "blocks", SECTION)))
                .isEqualTo("ok");
        assertThat(slack.workspace().messages(general.id())).hasSize(1);
        assertThat(error(call("chat.postMessage", "channel", "C0NOWHERE", "text", "x")))
                .isEqualTo("channel_not_found");
        slack.workspace().remove(general.id(), "U0HALLPASS");
        assertThat(error(call("chat.postMessage", "channel", general.id(), "text", "x")))
                .isEqualTo("not_in_channel");
        slack.workspace().invite(general.id(), "U0HALLPASS");
        slack.workspace().archive(general.id());
        assertThat(error(call("chat.postMessage", "channel", general.id(), "text", "x")))
                .isEqualTo("is_archived");
    }

    @Test
    void wantsSomethingToPostWithinTheLimits() {
        assertThat(error(call("chat.postMessage", "channel", general.id()))).isEqualTo("no_text");
        assertThat(error(call("chat.postMessage", "channel", general.id(), "text", "x".repeat(40_001))))
                .isEqualTo("msg_too_long");
        assertThat(error(call("chat.postMessage", "channel", general.id(), "blocks", "{}")))
                .isEqualTo("invalid_blocks_format");
        assertThat(error(call("chat.postMessage", "channel", general.id(), "blocks", "[{'type':'marquee'}]")))
                .isEqualTo("invalid_blocks");
        String long3000 = SECTION.substring(1, SECTION.length() - 1).replace("hi", "x".repeat(2900));
        String five = "[" + String.join(",", java.util.Collections.nCopies(5, long3000)) + "]";
        assertThat(error(call("chat.postMessage", "channel", general.id(), "blocks", five)))
                .isEqualTo("msg_blocks_too_long");
        assertThat(slack.workspace().messages(general.id())).isEmpty();
    }

    @Test
    void answersInThreadsThatExist() {
        String root = posted();
        assertThat(error(call("chat.postMessage", "channel", general.id(), "text", "x", "thread_ts", root)))
                .isEqualTo("ok");
        assertThat(error(call("chat.postMessage", "channel", general.id(), "text", "x", "thread_ts", "1.0")))
                .isEqualTo("thread_not_found");
    }

    @Test
    void rewritesTheBotsOwnMessagesAlone() {
        String ts = posted();
        assertThat(error(call("chat.update", "channel", general.id(), "ts", ts, "text", "later")))
                .isEqualTo("ok");
        assertThat(slack.workspace().messages(general.id()).get(0).text()).isEqualTo("later");
        assertThat(error(call("chat.update", "channel", general.id(), "ts", "1.0", "text", "x")))
                .isEqualTo("message_not_found");
        anna.say(general.id(), "mine");
        String hers = slack.workspace().messages(general.id()).get(1).ts();
        assertThat(error(call("chat.update", "channel", general.id(), "ts", hers, "text", "x")))
                .isEqualTo("cant_update_message");
    }

    @Test
    void showsPrivateAnswersToOnePersonInTheChannel() {
        String ts = call("chat.postEphemeral", "channel", general.id(), "user", "U0ANNA", "text", "psst")
                .path("message_ts")
                .asString("");
        assertThat(anna.privateAnswers(general.id()))
                .singleElement()
                .matches(m -> m.text().equals("psst"));
        assertThat(slack.workspace().seenBy("U0BEN", general.id())).isEmpty();
        assertThat(error(call("chat.update", "channel", general.id(), "ts", ts, "text", "x")))
                .isEqualTo("message_not_found");
        assertThat(error(call("chat.postEphemeral", "channel", general.id(), "user", "U0BEN", "text", "x")))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void linksToMessagesThatStand() {
        String ts = posted();
        assertThat(call("chat.getPermalink", "channel", general.id(), "message_ts", ts)
                        .path("permalink")
                        .asString(""))
                .isEqualTo("https://stand-in.slack.com/archives/C0GENERAL/p" + ts.replace(".", ""));
        assertThat(error(call("chat.getPermalink", "channel", general.id(), "message_ts", "1.0")))
                .isEqualTo("message_not_found");
    }

    @Test
    void isBusyOnDemand() {
        slack.mishaps().rateLimit("auth.test", Duration.ofSeconds(7), 1);
        HttpResponse<String> busy =
                post(slack.apiUrl() + "auth.test", "", slack.app().botToken());
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(busy.body()).contains("ratelimited");
        slack.mishaps().refuse("auth.test", "internal_error", 1);
        assertThat(error(call("auth.test"))).isEqualTo("internal_error");
        slack.mishaps().breakDown("auth.test", 503, 1);
        assertThat(post(slack.apiUrl() + "auth.test", "", slack.app().botToken())
                        .statusCode())
                .isEqualTo(503);
        assertThat(error(call("auth.test"))).isEqualTo("ok");
    }

    @Test
    void tellsListenersOfEveryChange() {
        java.util.List<Change> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        slack.workspace().listen(seen::add);
        posted();
        assertThat(seen).contains(new Change(Change.What.MESSAGE, general.id()));
    }
}
