package dev.hallpass.core.conversation.dialogue;

import java.util.Optional;

import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.stepup.Checked;
import dev.hallpass.core.stepup.ProveIdentity;

/** Asks for the six digits in a form, and takes them from there. They are kept in no session and shown nowhere again. */
public final class Proving {
    static final String NUMBER = "number";
    private static final int LONGEST = 20;

    private final ProveIdentity prove;

    public Proving(ProveIdentity prove) {
        this.prove = prove;
    }

    static Field field(Voice voice) {
        return field(NUMBER, voice);
    }

    static Field field(String name, Voice voice) {
        return new Field.TextInput(
                name, voice.say("field." + name), voice.say("field." + name + ".hint"), false, false, LONGEST, "");
    }

    /** Whether the field was on the screen, filled in or not. */
    static boolean wasAsked(FormEntries entries) {
        return entries.entries().stream().anyMatch(entry -> entry.field().equals(NUMBER));
    }

    /** What is wrong with the number; nothing when it is right, and the proof is kept. */
    Optional<FieldError> prove(FormEntries entries, Occasion occasion) {
        Checked checked = prove.prove(occasion.by(), entries.value(NUMBER).orElse(""), occasion.origin());
        return checked instanceof Checked.Right
                ? Optional.empty()
                : Optional.of(new FieldError(NUMBER, occasion.voice().plain(text(checked, occasion.voice()))));
    }

    /** Why a number is not taken, and what to do. */
    static Text text(Checked checked, Voice voice) {
        return checked instanceof Checked.TooMany many
                ? voice.text("step-up.limit-reached", voice.at(many.retryAt()))
                : voice.text("step-up." + checked.code());
    }
}
