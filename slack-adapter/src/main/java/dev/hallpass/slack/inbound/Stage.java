package dev.hallpass.slack.inbound;

import java.util.Optional;
import java.util.stream.Collectors;

import com.slack.api.model.view.View;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.slack.blockkit.Phrases;
import dev.hallpass.slack.blockkit.ViewDrawing;
import dev.hallpass.slack.outbound.Screens;
import dev.hallpass.slack.outbound.Screens.Shown;

/** Brings an answer to the screen of whoever acted: modals at once, words to whom it may concern. */
final class Stage {
    private final Screens screens;

    Stage(Screens screens) {
        this.screens = screens;
    }

    Screens screens() {
        return screens;
    }

    /** Opens what is a modal with the trigger, and returns what is left to say. */
    Optional<Message> open(String triggerId, Answer answer) {
        return view(answer)
                .map(view -> unlessShown(screens.open(triggerId, view)))
                .orElseGet(() -> words(answer));
    }

    /** The same for an answer that came after its trigger had expired. */
    Optional<Message> late(Answer answer) {
        return view(answer).isPresent() ? Optional.of(Message.of(Phrases.formTooLate())) : words(answer);
    }

    /** The same where there is no trigger at all. */
    Optional<Message> withoutTrigger(Answer answer) {
        return view(answer).isPresent() ? Optional.of(Message.of(Phrases.formByCommand())) : words(answer);
    }

    /** The modal that an answer is, if it is one. */
    static Optional<View> view(Answer answer) {
        if (answer instanceof Answer.Show show) {
            return Optional.of(ViewDrawing.form(show.form()));
        }
        return answer instanceof Answer.Reveal reveal
                ? Optional.of(ViewDrawing.message(reveal.title(), reveal.message()))
                : Optional.empty();
    }

    /** The words that an answer is, if it is words. */
    static Optional<Message> words(Answer answer) {
        if (answer instanceof Answer.Say say) {
            return Optional.of(say.message());
        }
        if (answer instanceof Answer.Correct correct) {
            return Optional.of(Message.of(
                    correct.errors().stream().map(FieldError::sentence).collect(Collectors.joining(" "))));
        }
        return Optional.empty();
    }

    private static Optional<Message> unlessShown(Shown shown) {
        return shown == Shown.YES ? Optional.empty() : Optional.of(Message.of(Phrases.formTooLate()));
    }
}
