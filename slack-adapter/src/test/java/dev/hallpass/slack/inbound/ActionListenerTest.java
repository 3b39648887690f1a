package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Chat;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.MessageRef;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.people.account.Account;
import dev.hallpass.core.people.account.Platform;
import dev.hallpass.slack.ConnectedBot;
import dev.hallpass.slack.fake.Posted;

class ActionListenerTest {
    private static final Message WITH_BUTTONS = new Message(
            "A code was issued",
            List.of(new Part.Buttons(List.of(
                    new Button("code.mail", "E-mail it", "17"),
                    new Button("code.mail", "E-mail it too", "18"),
                    new Button("code.revoke", "Revoke", "17", Button.Look.DANGER, Optional.of("Revoke this code?"))))));

    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    private Posted direct() {
        Account anna = new Account(Platform.SLACK, "T0STANDIN", "U0ANNA");
        Chat.Sent sent = bot.adapter.chat().direct(anna, WITH_BUTTONS);
        MessageRef ref = ((Chat.Sent.Delivered) sent).ref();
        return bot.slack.workspace().message(ref.channel(), ref.message()).orElseThrow();
    }

    @Test
    void hearsAButtonWithItsValueAndItsMessage() {
        Posted message = direct();
        bot.anna.clickValue(message, "18");
        Inbound.Pressed heard = bot.last(Inbound.Pressed.class);
        assertThat(heard.action()).isEqualTo("code.mail");
        assertThat(heard.value()).isEqualTo("18");
        assertThat(heard.place()).isEqualTo(new Place(Place.Kind.PRIVATE, message.channel()));
        assertThat(heard.under())
                .hasValue(new MessageRef(Platform.SLACK, "T0STANDIN", message.channel(), message.ts()));
    }

    @Test
    void answersAButtonPrivately() {
        bot.answers(new Answer.Say(Message.of("Revoked.")));
        Posted message = direct();
        bot.anna.click(message, "code.revoke~2");
        await().until(() -> bot.anna.privateAnswers(message.channel()).size() == 1);
        assertThat(bot.slack.workspace().messages(message.channel())).containsExactly(message);
    }

    @Test
    void opensAFormFromAButton() {
        bot.answers(new Answer.Show(new Form(new FormRef("s"), "T", "Go", List.of(), Optional.of("p"))));
        bot.anna.click(direct(), "code.mail~0");
        assertThat(bot.anna.modal().title()).isEqualTo("T");
    }

    @Test
    void hearsAButtonUnderAPrivateAnswer() {
        bot.answers(new Answer.Say(WITH_BUTTONS));
        bot.anna.command(bot.general.id(), "/otp", "list");
        bot.anna.clickValue(bot.anna.privateAnswers(bot.general.id()).get(0), "18");
        Inbound.Pressed heard = bot.last(Inbound.Pressed.class);
        assertThat(heard.place().kind()).isEqualTo(Place.Kind.UNSEEN);
        assertThat(heard.under()).isEmpty();
    }

    @Test
    void stacksTheAnswerToAButtonInAModal() {
        bot.answers(new Answer.Reveal("Code", WITH_BUTTONS));
        bot.anna.command(bot.general.id(), "/otp", "universal");
        bot.answers(new Answer.Say(Message.of("Mailed.")));
        bot.anna.click("code.mail~0");
        assertThat(bot.slack.workspace().modals("U0ANNA")).hasSize(2);
        assertThat(bot.anna.modal().blocks().toString()).contains("Mailed.");
    }

    @Test
    void fallsBackToTheWebApiWhenTheResponseUrlIsUsedUp() {
        bot.answers(new Answer.Say(WITH_BUTTONS));
        bot.anna.command(bot.general.id(), "/otp", "list");
        Posted answer = bot.anna.privateAnswers(bot.general.id()).get(0);
        bot.slack.workspace().listen(change -> {});
        for (int i = 0; i < 7; i++) {
            bot.anna.clickValue(answer, "18");
        }
        await().until(() -> bot.anna.privateAnswers(bot.general.id()).size() == 8);
    }
}
