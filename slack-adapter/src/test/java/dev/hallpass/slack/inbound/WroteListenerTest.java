package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.ConnectedBot;
import dev.hallpass.slack.fake.Channel;
import dev.hallpass.slack.fake.Delivery;

class WroteListenerTest {
    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
        bot.answers(new Answer.Say(Message.of("heard")));
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    @Test
    void hearsADirectMessageAndAnswersThere() {
        String direct = bot.anna.bot().id();
        bot.anna.say(direct, "R-E0Y8-1VNT & more");
        Inbound.Wrote heard = bot.last(Inbound.Wrote.class);
        assertThat(heard.text()).isEqualTo("R-E0Y8-1VNT & more");
        assertThat(heard.place()).isEqualTo(new Place(Place.Kind.PRIVATE, direct));
        assertThat(heard.thread()).isEmpty();
        await().until(() -> bot.slack.workspace().messages(direct).size() == 2);
    }

    @Test
    void answersInTheThread() {
        String direct = bot.anna.bot().id();
        bot.anna.say(direct, "root");
        String root = bot.slack.workspace().messages(direct).get(0).ts();
        bot.anna.reply(direct, root, "below");
        assertThat(bot.last(Inbound.Wrote.class).thread())
                .hasValueSatisfying(ref -> assertThat(ref.message()).isEqualTo(root));
        await().until(() -> bot.slack.workspace().messages(direct).stream()
                .anyMatch(m -> m.author().equals("U0HALLPASS") && root.equals(m.threadTs())));
    }

    @Test
    void answersAMentionInAChannelPrivately() {
        bot.anna.say(bot.general.id(), "@hallpass devices on LT-0042 to @ben");
        Inbound.Wrote heard = bot.last(Inbound.Wrote.class);
        assertThat(heard.text()).isEqualTo("devices on LT-0042 to <@U0BEN>");
        assertThat(heard.place().kind()).isEqualTo(Place.Kind.PUBLIC);
        await().until(() -> bot.anna.privateAnswers(bot.general.id()).size() == 1);
        assertThat(bot.slack.workspace().messages(bot.general.id())).hasSize(1);
    }

    @Test
    void overhearsWhatIsSaidBelowAMessageAndAnswersPrivately() {
        String root = below(bot.general);
        bot.anna.reply(bot.general.id(), root, "`R-E0Y8-1VNT` & more");
        Inbound.Overheard heard = bot.last(Inbound.Overheard.class);
        assertThat(heard.text()).isEqualTo("`R-E0Y8-1VNT` & more");
        assertThat(heard.place()).isEqualTo(new Place(Place.Kind.PUBLIC, bot.general.id()));
        assertThat(heard.thread().message()).isEqualTo(root);
        await().until(() -> bot.anna.privateAnswers(bot.general.id()).size() == 1);
        assertThat(bot.anna.privateAnswers(bot.general.id()).get(0).threadTs()).isEqualTo(root);
    }

    @Test
    void overhearsPrivateChannelsThatItIsIn() {
        Channel security = bot.slack
                .workspace()
                .addChannel(
                        "security",
                        Channel.Kind.PRIVATE,
                        Set.of("U0ANNA", bot.slack.app().botUserId()));
        bot.anna.reply(security.id(), below(security), "R-E0Y8-1VNT");
        assertThat(bot.last(Inbound.Overheard.class).place().channel()).isEqualTo(security.id());
    }

    @Test
    void hearsNothingOfWhatBeginsAThreadOrIsSaidWhereItIsNot() {
        below(bot.general);
        Channel other = bot.slack.workspace().addChannel("other", Channel.Kind.PUBLIC, Set.of("U0ANNA"));
        bot.anna.reply(other.id(), below(other), "R-E0Y8-1VNT");
        assertThat(bot.heard()).isEmpty();
    }

    @Test
    void isSilentWhereThereIsNothingToSay() {
        bot.answers(new Answer.Quiet());
        bot.anna.reply(bot.general.id(), below(bot.general), "thanks");
        assertThat(bot.heard()).hasSize(1);
        assertThat(bot.slack.calls()).noneMatch(call -> call.method().startsWith("chat."));
    }

    @Test
    void hearsAMentionInAThreadAsOneCommand() {
        bot.anna.reply(bot.general.id(), below(bot.general), "@hallpass whoami");
        assertThat(bot.heard().stream().filter(Inbound.Wrote.class::isInstance)).hasSize(1);
        assertThat(((Inbound.Overheard) bot.heard().get(0)).text()).startsWith("<@U0HALLPASS>");
    }

    @Test
    void namesARetriedRemarkTheSame() {
        Delivery first = bot.anna
                .reply(bot.general.id(), below(bot.general), "R-E0Y8-1VNT")
                .orElseThrow();
        bot.slack.retry(first, 1, "http_timeout");
        assertThat(bot.heard().get(0).event()).isEqualTo(bot.heard().get(1).event());
    }

    private String below(Channel channel) {
        bot.anna.say(channel.id(), "Who can help Maria?");
        return bot.slack.workspace().messages(channel.id()).get(0).ts();
    }

    @Test
    void doesNotHearItselfInAThread() {
        String root = below(bot.general);
        bot.adapter
                .chat()
                .reply(new MessageRef(Platform.SLACK, "T0STANDIN", bot.general.id(), root), Message.of("R-E0Y8-1VNT"));
        await().until(() -> bot.slack.deliveries().size() == 2);
        assertThat(bot.heard()).isEmpty();
    }

    @Test
    void doesNotHearItself() {
        bot.adapter.chat().direct(new Account(Platform.SLACK, "T0STANDIN", "U0ANNA"), Message.of("from the bot"));
        await().until(() -> bot.slack.deliveries().size() == 1);
        assertThat(bot.slack.unacknowledged()).isEmpty();
        assertThat(bot.heard()).isEmpty();
    }

    @Test
    void namesARetriedEventTheSame() {
        Delivery first = bot.anna.say(bot.anna.bot().id(), "hello").orElseThrow();
        bot.slack.retry(first, 1, "http_timeout");
        List<Inbound> heard = bot.heard();
        assertThat(heard.get(0).event()).isEqualTo(heard.get(1).event());
    }

    @Test
    void pointsToTheCommandWhereNoFormCanOpen() {
        bot.answers(new Answer.Show(new Form(new FormRef("s"), "T", "Go", List.of(), Optional.empty())));
        String direct = bot.anna.bot().id();
        bot.anna.say(direct, "device");
        await().until(() -> bot.slack.workspace().messages(direct).stream()
                .anyMatch(m -> m.text().contains("/otp")));
    }
}
