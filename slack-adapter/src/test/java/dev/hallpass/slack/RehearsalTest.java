package dev.hallpass.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;

class RehearsalTest {
    @Test
    void goesTheWayOfACommandAndShowsNobodyAnything() throws Exception {
        try (ConnectedBot bot = new ConnectedBot()) {
            List<Inbound> heard = new CopyOnWriteArrayList<>();

            bot.adapter.rehearse(inbound -> {
                heard.add(inbound);
                return ((Inbound.Command) inbound).text().isEmpty()
                        ? new Answer.Show(new Form(new FormRef("s"), "t", "go", List.of(), Optional.empty()))
                        : new Answer.Say(Message.of("said"));
            });

            assertThat(heard)
                    .extracting(inbound -> ((Inbound.Command) inbound).text())
                    .containsExactly("help", "whoami", "list mine", "");
            assertThat(bot.slack.calls()).isEmpty();
            assertThat(bot.slack.workspace().everything()).isEmpty();
        }
    }
}
