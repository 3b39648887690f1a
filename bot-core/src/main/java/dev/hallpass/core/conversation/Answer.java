package dev.hallpass.core.conversation;

import java.util.List;

import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.Option;
import dev.hallpass.core.conversation.message.Message;

/** What the person gets at once, within the platform's time. Adapters show it; only its reader sees it. */
public sealed interface Answer {
    /** Nothing to show; the platform just gets its acknowledgement. */
    record Quiet() implements Answer {}

    /** A private answer. In a form's place: the form closes and the message takes its place. */
    record Say(Message message) implements Answer {}

    /** A form opens, or replaces the one on the screen with what was typed kept. */
    record Show(Form form) implements Answer {}

    /** The form stays with everything typed; each error stands at its field. */
    record Correct(List<FieldError> errors) implements Answer {
        public Correct {
            errors = List.copyOf(errors);
        }
    }

    /** Proposals for a search field. */
    record Propose(List<Option> options) implements Answer {
        public Propose {
            options = List.copyOf(options);
        }
    }

    /** The person's own page, as it stands now. It holds no code. */
    record Home(Message page) implements Answer {}

    /** A message that may be shown in a modal or dialog alone, never posted: it can hold a code. */
    record Reveal(String title, Message message) implements Answer {}
}
