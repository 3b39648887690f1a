package dev.hallpass.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.Inbound;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.slack.ConnectedBot;
import dev.hallpass.slack.fake.Submitted;

class FormListenerTest {
    private static final Option HOUR = new Option("1h", "1 hour");
    private static final Option CUSTOM = new Option("custom", "custom");

    private ConnectedBot bot;

    @BeforeEach
    void open() throws Exception {
        bot = new ConnectedBot();
        bot.answers(new Answer.Show(form(Optional.empty(), "", "")));
        bot.anna.command(bot.general.id(), "/otp", "");
    }

    @AfterEach
    void shut() throws Exception {
        bot.close();
    }

    private static Form form(Optional<Option> device, String why, String preview) {
        return new Form(
                new FormRef("session-1"),
                "Offline temporary password for a device",
                "Issue",
                List.of(
                        new Field.Choice(
                                "duration",
                                "Duration",
                                "how long",
                                true,
                                List.of(HOUR, CUSTOM),
                                Optional.of(HOUR),
                                true),
                        new Field.Search("device", "Device", "name or code", true, device, true),
                        new Field.TextInput("why", "Justification", "", true, true, 1024, why),
                        new Field.DatePick("day", "Day", "", true, Optional.of(LocalDate.of(2026, 11, 24)), false),
                        new Field.TimePick("time", "Time", "", true, Optional.of(LocalTime.of(16, 5)), false),
                        new Field.PersonPick("to", "Deliver to", "", true, Optional.of("U0ANNA")),
                        new Field.Note("note", "Leaving the computer out means …")),
                preview.isEmpty() ? Optional.empty() : Optional.of(preview));
    }

    @Test
    void sendsEverythingEntered() {
        bot.answers(new Answer.Quiet());
        bot.anna.enter("why", "trade fair");
        assertThat(bot.anna.submit().errors()).isEmpty();
        Inbound.Submitted heard = bot.last(Inbound.Submitted.class);
        assertThat(heard.form()).isEqualTo(new FormRef("session-1"));
        assertThat(heard.entries().value("why")).hasValue("trade fair");
        assertThat(heard.entries().value("duration")).hasValue("1h");
        assertThat(heard.entries().value("day")).hasValue("2026-11-24");
        assertThat(heard.entries().value("time")).hasValue("16:05");
        assertThat(heard.entries().value("to")).hasValue("U0ANNA");
        assertThat(heard.entries().value("device")).isEmpty();
        assertThat(bot.slack.workspace().modals("U0ANNA")).isEmpty();
    }

    @Test
    void showsErrorsAtTheirFieldAndLosesNothing() {
        bot.answers(new Answer.Correct(List.of(
                new FieldError("device", "Name a device."),
                new FieldError("device", "Or its code."),
                new FieldError("why", "A ticket number is needed."),
                new FieldError("note", "This belongs to no field."))));
        bot.anna.enter("why", "typed");
        Submitted submitted = bot.anna.submit();
        assertThat(submitted.errors())
                .containsEntry("device#0", "Name a device. Or its code.")
                .containsEntry("why#0", "A ticket number is needed.")
                .containsEntry("duration#0", "This belongs to no field.");
        assertThat(bot.anna.modal().state().at("/why#0/why/value").asString("")).isEqualTo("typed");
    }

    @Test
    void redrawsAtAChangeWithEverythingKept() {
        bot.anna.enter("why", "typed by hand");
        bot.answers(inbound -> {
            Inbound.Changed changed = (Inbound.Changed) inbound;
            return new Answer.Show(form(
                    Optional.of(new Option("d1", "KINGSTON")),
                    changed.entries().value("why").orElse(""),
                    "1 hour"));
        });
        bot.anna.pick("duration", "custom");
        Inbound.Changed heard = bot.last(Inbound.Changed.class);
        assertThat(heard.field()).isEqualTo("duration");
        assertThat(heard.entries().value("duration")).hasValue("custom");
        assertThat(heard.entries().value("why")).hasValue("typed by hand");
        assertThat(bot.anna.modal().blocks().toString()).contains("\"1 hour\"");
        assertThat(bot.anna.modal().state().at("/why#0/why/value").asString("")).isEqualTo("typed by hand");
    }

    @Test
    void changesAFieldThatTheConversationFillsIn() {
        bot.answers(new Answer.Show(form(Optional.of(new Option("d1", "KINGSTON", "N1B7-FWZ3")), "", "")));
        bot.anna.pick("duration", "custom");
        assertThat(bot.anna
                        .modal()
                        .state()
                        .at("/device#1/device/selected_option/value")
                        .asString(""))
                .isEqualTo("d1");
        assertThat(bot.anna
                        .modal()
                        .state()
                        .at("/duration#1/duration/selected_option/value")
                        .asString(""))
                .isEqualTo("1h");
        bot.anna.submit();
        assertThat(bot.last(Inbound.Submitted.class).entries().value("device")).hasValue("d1");
    }

    @Test
    void proposesWhileSomebodyTypes() {
        bot.answers(new Answer.Propose(List.of(
                new Option("d1", "KINGSTON DT50 " + "👩‍👩‍👧‍👦".repeat(20), "N1B7-FWZ3, last on LT-0042"),
                new Option("d2", "Stick"))));
        assertThat(bot.anna.search("device", "ki")).hasSize(2);
        Inbound.Suggest heard = bot.last(Inbound.Suggest.class);
        assertThat(heard.field()).isEqualTo("device");
        assertThat(heard.typed()).isEqualTo("ki");
        assertThat(heard.form()).isEqualTo(new FormRef("session-1"));
        assertThat(bot.slack.complaints()).isEmpty();
        bot.answers(new Answer.Show(form(Optional.of(new Option("d2", "Stick")), "", "")));
        bot.anna.pick("device", "Stick");
        assertThat(bot.last(Inbound.Changed.class).entries().value("device")).hasValue("d2");
    }

    @Test
    void proposesAHundredAtMostAndNothingWhenThereIsNothing() {
        bot.answers(new Answer.Propose(java.util.stream.IntStream.range(0, 150)
                .mapToObj(i -> new Option("d" + i, "device " + i))
                .toList()));
        assertThat(bot.anna.search("device", "d")).hasSize(100);
        bot.answers(new Answer.Propose(List.of()));
        assertThat(bot.anna.search("device", "d")).isEmpty();
        assertThat(bot.slack.complaints()).isEmpty();
        assertThat(bot.slack.unacknowledged()).isEmpty();
    }

    @Test
    void putsTheAnswerInTheFormsPlace() {
        bot.answers(new Answer.Say(Message.of("The code is in your direct messages.")));
        bot.anna.submit();
        assertThat(bot.anna.modal().blocks().toString()).contains("direct messages");
        assertThat(bot.anna.modal().view().has("submit")).isFalse();
    }

    @Test
    void showsAnotherFormInThisOnesPlace() {
        bot.anna.enter("why", "kept");
        bot.answers(new Answer.Show(form(Optional.empty(), "kept", "again")));
        bot.anna.submit();
        assertThat(bot.anna.modal().state().at("/why#0/why/value").asString("")).isEqualTo("kept");
        assertThat(bot.anna.modal().blocks().toString()).contains("again");
    }

    @Test
    void tellsOfAFormThatIsPutAway() {
        bot.anna.close();
        assertThat(bot.last(Inbound.Dismissed.class).form()).isEqualTo(new FormRef("session-1"));
    }

    @Test
    void namesARepeatedSubmissionTheSame() {
        bot.answers(new Answer.Quiet());
        var view = bot.anna.modal();
        Submitted first = bot.anna.submit();
        bot.anna.submitAgain(view, first);
        int size = bot.heard().size();
        assertThat(bot.heard().get(size - 1).event())
                .isEqualTo(bot.heard().get(size - 2).event());
    }

    @Test
    void saysThatItIsStillWorkingAndAnswersLater() {
        CountDownLatch ready = new CountDownLatch(1);
        bot.answers(inbound -> {
            try {
                ready.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return new Answer.Say(Message.of("at last"));
        });
        assertThat(bot.anna.submit().errors()).isEmpty();
        assertThat(bot.anna.modal().blocks().toString()).contains("Still working");
        ready.countDown();
        await().until(() -> bot.anna.modal().blocks().toString().contains("at last"));
    }

    @Test
    void redrawsInSpiteOfARedrawInBetween() {
        bot.slack.mishaps().refuse("views.update", "hash_conflict", 1);
        bot.answers(new Answer.Show(form(Optional.empty(), "", "drawn")));
        bot.anna.pick("duration", "custom");
        assertThat(bot.anna.modal().blocks().toString()).contains("drawn");
    }
}
