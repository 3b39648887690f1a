package dev.hallpass.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Chat.Obstacle;
import dev.hallpass.core.conversation.Chat.Sent;
import dev.hallpass.core.conversation.Chat.Stamp;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.fake.ApiCall;
import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.SlackApp;

class SlackChatTest {
    private static final Account ANNA = new Account(Platform.SLACK, "T0STANDIN", "U0ANNA");
    private static final Message HELLO = Message.of("Hello & welcome");

    private final List<Duration> pauses = new ArrayList<>();
    private FakeSlack slack;
    private SlackChat chat;
    private Channel helpdesk;

    @BeforeEach
    void open() {
        slack = FakeSlack.start(SlackApp.complete(), Clock.systemUTC());
        slack.workspace().add(Person.of("U0ANNA", "anna", "anna@example.com", ZoneOffset.UTC));
        helpdesk = slack.workspace().addChannel("helpdesk", Channel.Kind.PRIVATE, Set.of("U0ANNA", "U0HALLPASS"));
        chat = connected(slack.app().botToken());
    }

    @AfterEach
    void shut() {
        slack.close();
    }

    private final AtomicInteger rateLimited = new AtomicInteger();

    private SlackChat connected(String token) {
        SlackConnection connection = SlackConnection.sendingOnce(
                URI.create(slack.apiUrl()), token, Duration.ofSeconds(10), rateLimited::incrementAndGet);
        return SlackChat.over(connection, pauses::add, new Random(1));
    }

    private static Sent.Delivered delivered(Sent sent) {
        assertThat(sent).isInstanceOf(Sent.Delivered.class);
        return (Sent.Delivered) sent;
    }

    private static void unreachable(Sent sent, Obstacle obstacle) {
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Sent.Unreachable.class, no -> assertThat(no.obstacle()).isEqualTo(obstacle));
    }

    private long calls(String method) {
        return slack.calls().stream()
                .filter(call -> call.method().equals(method))
                .count();
    }

    @Test
    void writesADirectMessageWithALinkToIt() {
        Sent.Delivered sent = delivered(chat.direct(ANNA, HELLO));
        String direct = slack.as("U0ANNA").bot().id();
        assertThat(sent.ref().channel()).isEqualTo(direct);
        assertThat(sent.ref().workspace()).isEqualTo("T0STANDIN");
        assertThat(sent.link())
                .hasValueSatisfying(
                        link -> assertThat(link.toString()).startsWith("https://stand-in.slack.com/archives/"));
        assertThat(slack.workspace().messages(direct))
                .singleElement()
                .matches(m -> m.text().equals("Hello &amp; welcome"));
    }

    @Test
    void opensADirectMessageOnce() {
        chat.direct(ANNA, HELLO);
        chat.direct(ANNA, HELLO);
        assertThat(calls("conversations.open")).isEqualTo(1);
        assertThat(calls("chat.postMessage")).isEqualTo(2);
    }

    @Test
    void aStampedMessageWhoseAnswerWasLostIsNotSentAgain() {
        slack.mishaps().loseAnswers("chat.postMessage", 1);
        Sent.Delivered sent = delivered(chat.direct(ANNA, HELLO, new Stamp("delivery-7", false)));
        assertThat(slack.workspace().messages(sent.ref().channel()))
                .singleElement()
                .matches(message -> message.ts().equals(sent.ref().message()));
    }

    @Test
    void whoTakesOverFindsTheMessageThatIsThere() {
        Sent.Delivered first = delivered(chat.direct(ANNA, HELLO, new Stamp("delivery-7", false)));
        delivered(chat.direct(ANNA, HELLO, new Stamp("delivery-8", false)));
        assertThat(delivered(connected(slack.app().botToken()).direct(ANNA, HELLO, new Stamp("delivery-7", true)))
                        .ref())
                .isEqualTo(first.ref());
        assertThat(calls("chat.postMessage")).isEqualTo(2);
    }

    @Test
    void whoTakesOverSendsWhatIsNotThere() {
        delivered(chat.direct(ANNA, HELLO, new Stamp("delivery-7", true)));
        assertThat(calls("conversations.history")).isEqualTo(1);
        assertThat(calls("chat.postMessage")).isEqualTo(1);
    }

    @Test
    void theFirstAttemptLooksForNothing() {
        delivered(chat.direct(ANNA, HELLO, new Stamp("delivery-7", false)));
        assertThat(calls("conversations.history")).isZero();
    }

    @Test
    void unfurlsNothing() {
        chat.post("T0STANDIN", helpdesk.id(), HELLO);
        ApiCall call = slack.calls().get(0);
        assertThat(call.arg("unfurl_links"))
                .hasValueSatisfying(value -> assertThat(value).isIn("0", "false"));
        assertThat(call.arg("unfurl_media"))
                .hasValueSatisfying(value -> assertThat(value).isIn("0", "false"));
    }

    @Test
    void repliesInTheThreadAndRewrites() {
        MessageRef root =
                delivered(chat.post("T0STANDIN", helpdesk.id(), HELLO)).ref();
        MessageRef reply = delivered(chat.reply(root, Message.of("more"))).ref();
        assertThat(slack.workspace()
                        .message(helpdesk.id(), reply.message())
                        .orElseThrow()
                        .threadTs())
                .isEqualTo(root.message());
        assertThat(delivered(chat.rewrite(root, Message.of("over"))).ref()).isEqualTo(root);
        assertThat(slack.workspace()
                        .message(helpdesk.id(), root.message())
                        .orElseThrow()
                        .text())
                .isEqualTo("over");
    }

    @Test
    void asksForNoAuthTestAndNoOtherCallThanNeeded() {
        chat.post("T0STANDIN", helpdesk.id(), HELLO);
        assertThat(slack.calls()).extracting(ApiCall::method).containsExactly("chat.postMessage", "chat.getPermalink");
    }

    @Test
    void comesBackAfterAShortWait() {
        slack.mishaps().rateLimit("chat.postMessage", Duration.ofSeconds(1), 2);
        delivered(chat.post("T0STANDIN", helpdesk.id(), HELLO));
        assertThat(rateLimited).hasValue(2);
        assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) > 0);
        assertThat(pauses.get(0)).isNotEqualTo(pauses.get(1));
    }

    @Test
    void leavesALongWaitToTheCaller() {
        slack.mishaps().rateLimit("chat.postMessage", Duration.ofSeconds(40), 1);
        assertThat(chat.post("T0STANDIN", helpdesk.id(), HELLO))
                .isEqualTo(new Sent.Later(Duration.ofSeconds(40), "ratelimited"));
        assertThat(pauses).isEmpty();
    }

    @Test
    void triesThreeTimesWhenSlackBreaks() {
        slack.mishaps().breakDown("chat.postMessage", 503, 2);
        delivered(chat.post("T0STANDIN", helpdesk.id(), HELLO));
        slack.mishaps().breakDown("chat.postMessage", 503, 3);
        assertThat(chat.post("T0STANDIN", helpdesk.id(), HELLO)).isInstanceOfSatisfying(Sent.Later.class, later -> {
            assertThat(later.because()).isEqualTo("HTTP 503");
            assertThat(later.after()).isGreaterThan(Duration.ofSeconds(10));
        });
    }

    @Test
    void saysLaterWhenSlackIsAway() {
        slack.close();
        assertThat(chat.post("T0STANDIN", helpdesk.id(), HELLO)).isInstanceOf(Sent.Later.class);
    }

    @Test
    void losesNothingByAWrongToken() {
        assertThat(connected("xoxb-old").direct(ANNA, HELLO))
                .isInstanceOfSatisfying(
                        Sent.Later.class, later -> assertThat(later.because()).isEqualTo("invalid_auth"));
    }

    @Test
    void namesWhatIsInTheWay() {
        unreachable(chat.post("T0STANDIN", "C0NOWHERE", HELLO), Obstacle.NO_SUCH_CHANNEL);
        unreachable(chat.direct(new Account(Platform.SLACK, "T0STANDIN", "U0NOBODY"), HELLO), Obstacle.NO_SUCH_PERSON);
        unreachable(chat.direct(new Account(Platform.SLACK, "T0STANDIN", "USLACKBOT"), HELLO), Obstacle.NO_SUCH_PERSON);
        Channel open = slack.workspace().addChannel("open", Channel.Kind.PUBLIC, Set.of("U0ANNA"));
        unreachable(chat.post("T0STANDIN", open.id(), HELLO), Obstacle.BOT_NOT_IN_CHANNEL);
        slack.workspace().archive(helpdesk.id());
        unreachable(chat.post("T0STANDIN", helpdesk.id(), HELLO), Obstacle.CHANNEL_ARCHIVED);
        slack.workspace().add(slack.as("U0ANNA").person().deactivated());
        unreachable(chat.direct(ANNA, HELLO), Obstacle.PERSON_DEACTIVATED);
        slack.mishaps().refuse("chat.postMessage", "something_new", 1);
        unreachable(chat.post("T0STANDIN", helpdesk.id(), HELLO), Obstacle.REFUSED);
    }

    @Test
    void saysWhenAMessageIsGone() {
        MessageRef gone = new MessageRef(Platform.SLACK, "T0STANDIN", helpdesk.id(), "1.000001");
        unreachable(chat.rewrite(gone, HELLO), Obstacle.MESSAGE_GONE);
        unreachable(chat.reply(gone, HELLO), Obstacle.MESSAGE_GONE);
    }

    @Test
    void deliversEvenWhenThereIsNoLink() {
        slack.mishaps().refuse("chat.getPermalink", "internal_error", 1);
        assertThat(delivered(chat.post("T0STANDIN", helpdesk.id(), HELLO)).link())
                .isEmpty();
    }

    @Test
    void hidesItsToken() {
        assertThat(SlackConnection.to(URI.create(slack.apiUrl()), "xoxb-secret", Duration.ofSeconds(1))
                        .toString())
                .doesNotContain("xoxb");
    }
}
