package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Button;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.slack.ConnectedBot;

class HomeListenerTest {
    private static final Message PAGE = new Message(
            "You are anna",
            List.of(
                    new Part.Heading("You are anna"),
                    new Part.Buttons(List.of(new Button("home.new", "New code", "new")))));

    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
        bot.answers(new Answer.Home(PAGE));
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    private void openHome() {
        assertThat(bot.anna.openHome("home").orElseThrow().acknowledged()).isTrue();
        await().until(() -> bot.slack.workspace().home("U0ANNA").isPresent());
    }

    @Test
    void drawsThePageOfWhoeverLooks() {
        openHome();

        assertThat(bot.last(Inbound.OpenedHome.class).by().user()).isEqualTo("U0ANNA");
        assertThat(bot.anna.home().blocks().toString()).contains("You are anna", "New code");
        assertThat(bot.slack.workspace().home("U0BEN")).isEmpty();
    }

    @Test
    void asksNobodyWhenOnlyMessagesAreLookedAt() {
        assertThat(bot.anna.openHome("messages").orElseThrow().acknowledged()).isTrue();
        assertThat(bot.heard()).isEmpty();
    }

    @Test
    void opensAFormAndWordsAsModals() {
        openHome();
        bot.answers(
                new Answer.Show(new Form(new FormRef("s1"), "Code", "Issue", List.of(), Optional.of("nothing yet"))));
        bot.anna.clickHome("home.new~0");
        assertThat(bot.last(Inbound.Pressed.class).action()).isEqualTo("home.new");
        assertThat(bot.anna.modal().view().path("private_metadata").asString(""))
                .isEqualTo("s1");

        bot.answers(new Answer.Say(Message.of("Revoked.")));
        bot.anna.clickHome("home.new~0");
        assertThat(bot.anna.modal().blocks().toString()).contains("Revoked.");
    }

    @Test
    void tellsTheButtonsOfSeveralRowsApart() {
        Part.Buttons one = new Part.Buttons(List.of(new Button("code.revoke", "Revoke", "1")));
        Part.Buttons two = new Part.Buttons(List.of(new Button("code.revoke", "Revoke", "2")));
        bot.answers(new Answer.Home(new Message("codes", List.of(one, two))));
        openHome();
        String second = bot.anna.home().blocks().path(1).path("block_id").asString("");

        bot.anna.clickHome(second, "code.revoke~0");

        assertThat(bot.last(Inbound.Pressed.class).value()).isEqualTo("2");
    }

    @Test
    void cutsWhatIsMoreThanAHundredBlocks() {
        List<Part> many = java.util.stream.IntStream.range(0, 150)
                .<Part>mapToObj(i -> new Part.Paragraph(Text.of("row " + i)))
                .toList();
        bot.answers(new Answer.Home(new Message("many", many)));

        openHome();

        assertThat(bot.anna.home().blocks()).hasSize(100);
        assertThat(bot.anna.home().blocks().toString()).contains("[+51]");
    }
}
