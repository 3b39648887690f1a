package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.Place;
import dev.hallpass.core.conversation.command.Shortcut;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.slack.ConnectedBot;

class ShortcutListenerTest {
    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    @Test
    void isHeardAsAPressAndOpensItsForm() {
        bot.answers(new Answer.Show(new Form(
                new FormRef("request:1"),
                "Ask for a password",
                "Ask",
                List.of(new Field.TextInput("why", "Justification", "", true, true, 1024, "")),
                Optional.empty())));

        assertThat(bot.anna.shortcut(Shortcut.REQUEST.action()).acknowledged()).isTrue();

        Inbound.Pressed heard = bot.last(Inbound.Pressed.class);
        assertThat(heard.action()).isEqualTo(Shortcut.REQUEST.action());
        assertThat(heard.place().kind()).isEqualTo(Place.Kind.PRIVATE);
        assertThat(heard.by().user()).isEqualTo("U0ANNA");
        assertThat(bot.anna.modal().title()).isEqualTo("Ask for a password");
    }

    @Test
    void saysWordsInAModalToo() {
        bot.answers(new Answer.Say(Message.of("Not just now")));

        assertThat(bot.anna.shortcut(Shortcut.REQUEST.action()).acknowledged()).isTrue();

        assertThat(bot.anna.modal().blocks().toString()).contains("Not just now");
    }
}
