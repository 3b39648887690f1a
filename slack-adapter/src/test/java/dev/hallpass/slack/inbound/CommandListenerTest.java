package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.slack.ConnectedBot;
import dev.hallpass.slack.fake.Delivery;

class CommandListenerTest {
    private static final Form FORM = new Form(
            new FormRef("session-1"),
            "Offline temporary password",
            "Issue",
            List.of(new Field.TextInput("why", "Justification", "", true, true, 1024, "")),
            Optional.empty());

    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    private Delivery command(String text) {
        return bot.anna.command(bot.general.id(), "/otp", text);
    }

    @Test
    void hearsACommandFromAPlaceThatNobodySees() {
        command("devices on LT-0042 to @ben by email a@b.example because \"a & b\"");
        Inbound.Command heard = bot.last(Inbound.Command.class);
        assertThat(heard.text()).isEqualTo("devices on LT-0042 to <@U0BEN> by email a@b.example because \"a & b\"");
        assertThat(heard.place()).isEqualTo(new Place(Place.Kind.UNSEEN, "C0GENERAL"));
        assertThat(heard.by().user()).isEqualTo("U0ANNA");
        assertThat(heard.by().workspace()).isEqualTo("T0STANDIN");
    }

    @Test
    void hearsTheSignsThatSlackEscapesAsTheyWereTyped() {
        for (String text : new String[] {
            "because \"R&D <urgent>\"",
            "&lt;b&gt; &amp;amp;",
            "<@nobody> <https://x.example|y>",
            "https://x.example/?a=1&b=2"
        }) {
            Delivery sent = command(text);
            assertThat(sent.body()).doesNotContain("%3Cb", "%3Curgent");
            assertThat(bot.last(Inbound.Command.class).text()).isEqualTo(text);
        }
    }

    @Test
    void hearsTheSameDeliveryUnderTheSameName() {
        Delivery first = command("help");
        bot.slack.sendRaw(first.body(), first.headers());
        assertThat(bot.heard()).hasSize(2);
        assertThat(bot.heard().get(0).event()).isEqualTo(bot.heard().get(1).event());
        command("help");
        assertThat(bot.heard().get(2).event()).isNotEqualTo(bot.heard().get(0).event());
    }

    @Test
    void answersPrivatelyWithTheAcknowledgementAlone() {
        bot.answers(new Answer.Say(Message.of("Done <script> & more")));
        assertThat(command("help").acknowledged()).isTrue();
        assertThat(bot.anna.privateAnswers(bot.general.id())).singleElement().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("Done &lt;script&gt; &amp; more");
            assertThat(answer.blocks().at("/0/text/text").asString()).isEqualTo("Done <script> & more");
        });
        assertThat(bot.slack.workspace().messages(bot.general.id())).isEmpty();
        assertThat(bot.slack.calls()).isEmpty();
    }

    @Test
    void opensAForm() {
        bot.answers(new Answer.Show(FORM));
        assertThat(command("").acknowledged()).isTrue();
        assertThat(bot.anna.modal().view().path("private_metadata").asString(""))
                .isEqualTo("session-1");
        assertThat(bot.anna.privateAnswers(bot.general.id())).isEmpty();
    }

    @Test
    void revealsInAModalAlone() {
        bot.answers(new Answer.Reveal("Universal code", Message.of("GGN6-4EM5")));
        command("universal");
        assertThat(bot.anna.modal().blocks().toString()).contains("GGN6-4EM5");
        assertThat(bot.anna.modal().view().has("submit")).isFalse();
        assertThat(bot.slack.workspace().everything()).isEmpty();
    }

    @Test
    void saysSoWhenTheFormDidNotOpen() {
        bot.answers(new Answer.Show(FORM));
        bot.slack.mishaps().refuse("views.open", "expired_trigger_id", 1);
        command("");
        assertThat(bot.anna.privateAnswers(bot.general.id()))
                .singleElement()
                .matches(m -> m.text().contains("in time"));
    }

    @Test
    void saysSoWhenSlackIsAway() {
        bot.answers(new Answer.Show(FORM));
        bot.slack.mishaps().breakDown("views.open", 503, 1);
        assertThat(command("").acknowledged()).isTrue();
        assertThat(bot.anna.privateAnswers(bot.general.id())).hasSize(1);
    }

    @Test
    void keepsQuietAboutAFormThatTheSameDeliveryHasOpened() {
        bot.answers(new Answer.Show(FORM));
        Delivery first = command("");
        Delivery again = bot.slack.sendRaw(first.body(), first.headers());
        assertThat(again.answer()).isEmpty();
        assertThat(bot.slack.workspace().modals("U0ANNA")).hasSize(1);
    }

    @Test
    void acknowledgesInTimeAndAnswersLaterWhenTheConversationIsSlow() {
        CountDownLatch ready = new CountDownLatch(1);
        bot.answers(inbound -> {
            waitFor(ready);
            return new Answer.Say(Message.of("at last"));
        });
        Delivery delivery = command("devices");
        assertThat(delivery.acknowledged()).isTrue();
        assertThat(delivery.answer()).isEmpty();
        ready.countDown();
        await().until(() -> bot.anna.privateAnswers(bot.general.id()).size() == 1);
    }

    @Test
    void takesTextOfAnyKind() {
        for (String text :
                new String[] {"\u0000", "‮evil", "👩‍👩‍👧‍👦", "\"", "%00&text=x", "a\nb", "x".repeat(8000)}) {
            command(text);
            assertThat(bot.last(Inbound.Command.class).text()).isEqualTo(text);
        }
        assertThat(bot.slack.unacknowledged()).isEmpty();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
