package dev.hallpass.core.conversation.dialogue;

import java.util.List;
import java.util.Optional;

import dev.hallpass.core.conversation.Answer;
import dev.hallpass.core.conversation.form.Field;
import dev.hallpass.core.conversation.form.FieldError;
import dev.hallpass.core.conversation.form.Form;
import dev.hallpass.core.conversation.form.FormEntries;
import dev.hallpass.core.conversation.form.FormRef;
import dev.hallpass.core.conversation.message.Message;
import dev.hallpass.core.conversation.message.Part;
import dev.hallpass.core.conversation.message.Text;
import dev.hallpass.core.requests.AccessRequest;

/** Asks whoever approves a long access for a number of their authenticator app, in a form of its own. */
final class ApprovalProof {
    private static final String PREFIX = "request-prove:";

    private final Proving proving;
    private final RequestWords words;

    ApprovalProof(Proving proving, RequestWords words) {
        this.proving = proving;
        this.words = words;
    }

    static boolean owns(FormRef form) {
        return form.session().startsWith(PREFIX);
    }

    /** What is wrong with the number that came back; nothing where none was asked for, or it is right. */
    Optional<FieldError> wrong(FormEntries entries, Occasion occasion) {
        return Proving.wasAsked(entries) ? proving.prove(entries, occasion) : Optional.empty();
    }

    /** Approves the request as it was asked, with the number. */
    Form form(AccessRequest request, Voice voice) {
        String what = voice.say("request.prove.note", words.what(request.terms(), voice));
        List<Field> fields = List.of(new Field.Note("what", what), Proving.field(voice));
        return new Form(
                new FormRef(PREFIX + request.id().value()),
                voice.say("request.prove.title", request.id()),
                voice.say("button.approve"),
                fields,
                Optional.empty());
    }

    static Answer notEnrolled(Text text, Voice voice) {
        return new Answer.Say(
                new Message(voice.plain(text), List.of(new Part.Paragraph(text), StepUpDialogue.button(voice))));
    }
}
