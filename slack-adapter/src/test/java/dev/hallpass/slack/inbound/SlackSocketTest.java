package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.slack.SlackAdapter;
import dev.hallpass.slack.SlackSettings;
import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.Delivery;
import dev.hallpass.slack.fake.FakeSlack;
import dev.hallpass.slack.fake.Hand;
import dev.hallpass.slack.fake.Person;
import dev.hallpass.slack.fake.SlackApp;

/** The second door, to a stand-in that holds the app to what Slack documents. */
class SlackSocketTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final FakeSlack slack = FakeSlack.start(SlackApp.complete(), Clock.systemUTC());
    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Inbound, Answer> conversation = inbound -> new Answer.Quiet();
    private SlackAdapter adapter;
    private SlackSocket socket;
    private Channel general;
    private Hand anna;

    @BeforeEach
    void open() {
        slack.workspace().add(Person.of("U0ANNA", "anna", "anna@example.com", ZoneOffset.UTC));
        general = slack.workspace().addChannel("general", Channel.Kind.PUBLIC, Set.of("U0ANNA"));
        anna = slack.as("U0ANNA");
        slack.turnSocketModeOn();
        SlackSettings settings =
                new SlackSettings("", slack.app().botToken(), slack.app().appToken(), URI.create(slack.apiUrl()));
        adapter = SlackAdapter.connect(settings, Clock.systemUTC(), new SecureRandom());
        socket = adapter.socket(inbound -> {
            heard.add(inbound);
            return conversation.apply(inbound);
        });
        await().atMost(SOON).until(() -> slack.lines() == 1);
    }

    @AfterEach
    void close() {
        socket.close();
        adapter.close();
        slack.close();
    }

    @Test
    void aCommandIsAnsweredInItsAcknowledgement() {
        conversation = inbound -> new Answer.Say(Message.of("You are anna"));
        Delivery sent = anna.command(general.id(), "/otp", "whoami");
        assertThat(sent.acknowledged()).isTrue();
        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Inbound.Command.class,
                        command -> assertThat(command.text()).isEqualTo("whoami"));
        assertThat(anna.privateAnswers(general.id()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("You are anna"));
        assertThat(slack.complaints()).isEmpty();
    }

    @Test
    void anEventIsHeardAndTakesNoAnswer() {
        Delivery sent = anna.say(anna.bot().id(), "help").orElseThrow();
        assertThat(sent.acknowledged()).isTrue();
        assertThat(sent.answer()).isEmpty();
        assertThat(heard).singleElement().isInstanceOf(Inbound.Wrote.class);
        assertThat(slack.retry(sent, 1, "timeout").acknowledged()).isTrue();
        assertThat(heard)
                .extracting(Inbound::event)
                .hasSize(2)
                .containsOnly(heard.get(0).event());
        assertThat(slack.complaints()).isEmpty();
    }

    @Test
    void anAnswerThatTakesLongIsAcknowledgedInTimeAndFollows() {
        CountDownLatch ready = new CountDownLatch(1);
        conversation = inbound -> {
            waitFor(ready);
            return new Answer.Say(Message.of("at last"));
        };
        Delivery sent = anna.command(general.id(), "/otp", "list");
        assertThat(sent.acknowledged()).isTrue();
        ready.countDown();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(anna.privateAnswers(general.id()))
                        .anySatisfy(answer -> assertThat(answer.text()).contains("at last")));
    }

    @Test
    void anAnnouncedEndIsFollowedByANewLine() {
        long before = opened();
        slack.announceEndOfLines();
        await().atMost(SOON).until(() -> opened() > before && slack.lines() == 1);
        assertThat(anna.command(general.id(), "/otp", "help").acknowledged()).isTrue();
    }

    @Test
    void aLineThatIsCutIsOpenedAgain() {
        slack.cutLines();
        await().atMost(SOON).until(() -> slack.lines() == 1);
        assertThat(anna.command(general.id(), "/otp", "help").acknowledged()).isTrue();
    }

    @Test
    void aClosedLineStaysClosed() {
        socket.close();
        await().atMost(SOON).until(() -> slack.lines() == 0);
        assertThat(anna.command(general.id(), "/otp", "help").problem()).isEqualTo("dispatch_failed");
    }

    @Test
    void noTokenIsWrittenDown() {
        SlackSocket.Line line = new SlackSocket.Line(
                com.slack.api.Slack.getInstance(), slack.app().appToken());
        assertThat(line.toString()).doesNotContain("xapp");
        assertThat(new SlackSettings("", "xoxb-secret", "xapp-secret", URI.create(slack.apiUrl())).toString())
                .doesNotContain("secret");
    }

    private long opened() {
        return slack.calls().stream()
                .filter(call -> call.method().equals("apps.connections.open"))
                .count();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
